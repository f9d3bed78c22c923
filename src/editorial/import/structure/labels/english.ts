import type { Part } from './parts.ts';

/**
 * The English headings and labels of each part, as `normaliseLabel` leaves them: small letters, no article or possessive in front,
 * no number, no punctuation. Add a line here and every layout (heading, bold line, table, run-in) knows it.
 */
export const ENGLISH_LABELS: Record<Part, string> = {
  title: `case study title|title|title of case study|title of the case study|title of project|title of the project|project title|
    name of project|name of the project|project name|project|name of initiative|name of the initiative|initiative|initiative name|
    name of scheme|scheme name|scheme|case study name|name of case study|case title|title of initiative|programme name|
    project or initiative|project or service|name of project or initiative|service or project title|entry title|title of entry|
    title of submission|title of practice|good practice example|good practice title`,
  organisation: `organisation|organisation name|name of organisation|name of the organisation|lead organisation|organisations|
    landlord|landlord name|name of landlord|lead agency|lead partner|lead body|council|local authority|name of council|
    name of local authority|housing association|provider|housing provider|agency|agency name|name of agency|submitting organisation|
    nominated organisation|organisation or partnership|name of organisation or partnership|organization|organization name|
    name of organization|lead organization|submitted by|entrant|company name|company|applicant|name of applicant|host organisation|
    delivered by|run by|association|about organisation`,
  partners: `partners|partner|partner organisations|partner organisation|partner agencies|partners involved|project partners|
    delivery partners|list of partners|name of partners|names of partners|partnership|partnerships|key partners|main partners|
    who was involved|who is involved|who we worked with|who did we work with|who did you work with|working with|worked with|
    in partnership with|partnership with|other partners|other organisations involved|organisations involved|agencies involved|
    partners and stakeholders|stakeholders|collaborators|who else was involved|partner organisations involved|
    partnership working|partners and their roles|partners and roles|supporting organisations|other agencies involved`,
  funders: `funder|funders|funded by|source of funding|sources of funding|funding source|funding sources|funding body|funding bodies|
    sponsor|sponsors|sponsored by|supported by|funding partners|who funded it|who paid for it`,
  summary: `summary|executive summary|overview|abstract|in brief|at a glance|synopsis|in a nutshell|short summary|
    brief summary|project summary|case study summary|summary of project|summary of the project|brief description|description|
    project description|description of project|description of the project|short description|brief overview|introduction|intro|
    about project|about the project|about this project|about scheme|about the scheme|about initiative|about the initiative|
    what is it|project overview|initiative in brief|what is project|what is the project|what it is|snapshot|headline|headlines|
    summary of case study|summary of the case study|summary of initiative|summary of entry|outline|project outline|brief outline|
    summary description|what is it about|story in brief|project in brief|elevator pitch`,
  background: `background|context|background and context|context and background|setting|local context|project background|
    background to project|background to the project|background information|policy context|rationale|aims|aim|aims and objectives|
    objectives|goals|objective|project aims|purpose|aims of project|aims of the project|what we wanted to achieve|what we set out to do|
    what we wanted to do|why we did it|why did we do it|why did you do it|why it was needed|why was it needed|
    why we started|starting point|where we started|background to case study|drivers|why|what were we trying to achieve|
    what were you trying to achieve|what we were trying to do|project objectives|goals and objectives|objectives and aims`,
  challenges: `challenges|challenge|issues|issue|problems|problem|challenges faced|challenges we faced|issues faced|
    problem to be solved|needs|need|identified need|need identified|barriers|barrier|obstacles|difficulties|
    difficulties encountered|barriers and challenges|challenges and barriers|issues and challenges|challenges and issues|
    problems and challenges|problems encountered|challenges encountered|issues encountered|key issues and challenges|
    key issues and impacts|issues addressed|issue addressed|problem addressed|challenge addressed|issues identified|
    problems identified|challenges identified|what problem|concerns|hurdles|barriers faced|obstacles faced|barriers encountered|
    what was wrong|what needed to change|identifying need|identifying the need|challenge we faced|problem we faced|
    statement of need|needs identified|difficulties faced|risks|risks and challenges|risks and issues|pressures|
    situation|problem statement|opportunities and challenges|challenges and opportunities`,
  solutions: `solutions|solution|what we did|what was done|what we have done|what did we do|what did you do|approach|actions|action|
    actions taken|action taken|activities|activity|response|responses|how we did it|how it was done|how it works|how it worked|
    how does it work|how did it work|what they did|what did they do|what has been done|what happened|what is being done|
    what we are doing|intervention|interventions|implementation|delivery|how we responded|how we tackled it|how we approached it|
    measures|measures taken|steps|steps taken|project activities|project delivery|project activity|what you did|
    initiatives|process|practice|how we went about it|how we overcame it|how we overcame them|
    overcoming challenges|overcoming the challenges|overcoming barriers|overcoming the barriers|
    approach taken|approaches|how was it done|what was our approach|what was your approach|what we do|activities undertaken|
    work undertaken|what did it involve|what it involved|what does it involve|how challenges were met|solutions found|
    solutions and actions|actions and solutions|what action was taken|how challenges were overcome|initiative in detail|project in detail|how did we do it|how did you do it|how the project works|
    how project works|how the project worked|key activities and approach|actions and activities|what it does|programme of work`,
  results: `results|result|outcomes|outcome|impact|impacts|achievements|achievement|benefits|benefit|successes|success|
    results and impact|outcomes and impact|impact and outcomes|results and outcomes|outcomes and results|outputs|output|
    outputs and outcomes|outcomes and outputs|outcomes achieved|results achieved|what was achieved|what we achieved|
    what has been achieved|what have we achieved|what did we achieve|what did you achieve|what difference did it make|
    what difference has it made|what difference it made|difference it made|difference we made|difference made|
    difference it has made|what changed|what has changed|what worked|what worked well|what went well|how well did it work|
    evaluation|evaluation and results|evaluation and impact|evaluation and outcomes|monitoring and evaluation|evidence of impact|
    evidence of success|evidence|effects|effect|findings|performance|measuring success|measuring impact|benefits and outcomes|
    outcomes and benefits|results and benefits|results so far|outcomes so far|impact so far|results to date|outcomes to date|
    achievements so far|achievements to date|progress|progress to date|progress so far|key successes and achievements|
    what came of it|end result|outcomes for residents|results of project|results of the project|outcomes of project|
    outcomes of the project|impact of project|impact of the project|success stories|how do we know it worked|
    benefits realised|evaluation findings|project outcomes|project results|project impact|value for money|facts and figures|
    key figures|figures|key facts and figures|impact and results|success and impact|what was the impact|what was the outcome|
    what were the outcomes|what were the results|feedback|tenant feedback|resident feedback|customer feedback`,
  whatDidNotWork: `what did not work|what didnt work|what did not work so well|what did not work well|what didnt work so well|
    what didnt work well|what hasnt worked|what has not worked|what doesnt work|what does not work|what went wrong|what went less well|
    what did not go well|what didnt go well|what did not go so well|what didnt go so well|what worked less well|
    what was less successful|what did not go to plan|what didnt go to plan|what could have gone better|what could have been better|
    weaknesses|weakness|failures|failure|limitations|limitation|disappointments|setbacks|pitfalls|things that did not work|
    things that didnt work|things that went wrong|less successful|what failed|not so good|drawbacks|shortcomings|
    unintended consequences|negative results|negatives|mistakes|what wasnt successful|what was not successful|even better if`,
  learningPoints: `learning points|learning point|learning|lessons|lessons learned|lessons learnt|lesson learned|lesson learnt|
    lessons for others|learning and recommendations|lessons and recommendations|what we learned|what we learnt|what we have learned|
    what we have learnt|what was learned|what was learnt|what did we learn|what did you learn|what have we learned|what have we learnt|
    what have you learned|what have you learnt|top tips|tips|tip|tips for success|tips for others|hints and tips|
    advice|advice to others|advice for others|advice for other organisations|advice for other landlords|recommendations|
    recommendations for others|recommendation|takeaways|key takeaways|take aways|take away messages|key messages|key points|
    key learning and recommendations|reflections|reflection|insights|key lessons learned and recommendations|success factors|
    critical success factors|key to success|keys to success|what made it work|what made it successful|factors for success|
    dos and donts|learning outcomes|lessons to share|learning to share|what we would do differently|
    what would we do differently|what would you do differently|what we would do differently next time|
    if we did it again|doing it differently|words of advice|lessons from project|lessons from the project|
    conclusions and recommendations|conclusion and lessons|learning from project|learning from the project|points to consider|
    things to remember|key learning points|learnings|key learnings|main learning points`,
  comment: `comment|comments|editors comment|editor comment|editorial comment|open comment|open comments|commentary|reviewers comment|
    reviewer comment|panel comment|panels comment|judges comment|judges comments|judges said|what judges said|what the judges said|
    assessors comment|assessor comment|our view|network comment|expert comment|our comment|open view|our verdict|verdict|
    why we like it|why we like this|what we like|why we chose it|why this is good practice|why it is good practice`,
  period: `period|date|dates|project dates|project date|date of project|dates of project|timescale|timescales|time scale|timeframe|
    time frame|time period|project period|duration|when|when did it take place|when did it happen|when was it|project duration|
    timeline|project timescale|project timeline|running since|since|year|years|dates of the project|date or period|
    timing|start and end dates|start and end date|delivery period|delivery dates`,
  start: `start date|started|start|date started|began|launched|launch date|date of launch|project start|project start date|
    established|date established|set up in|from`,
  end: `end date|ended|end|finish date|finished|completed|completion date|date completed|date of completion|project end|
    project end date|until|closed`,
  staffing: `staffing|staff|staff involved|staff resources|staff time|human resources|people involved|team|project team|staffing levels|
    staffing and resources|who delivers it|who delivered it|staff and volunteers|volunteers|personnel|staffing structure`,
  conditions: `conditions|transferability|conditions for success|preconditions|what you need|what you will need|what others would need|
    replicability|replication|can it be replicated|could it be replicated|could others do it|can others do this|
    could it work elsewhere|would it work elsewhere|can it be transferred|potential for replication|scope for replication|
    transferable|conditions needed|what it takes|requirements|what is needed|adaptability|could this work elsewhere|
    resources needed|resources required|sustainability and replicability|how could others use this|doing this yourself`,
  costs: `cost|costs|funding|budget|finance|finances|financial|funding and costs|costs and funding|cost and funding|
    funding and resources|resources and costs|costs and resources|cost of project|cost of the project|project cost|project costs|
    how much did it cost|how much does it cost|what did it cost|how was it funded|how it was funded|
    how is it funded|how it is funded|cost and resources|total cost|annual cost|investment|price|expenditure|
    project budget|total budget|cost to organisation|cost to the organisation|resources|resourcing|funding received|
    amount of funding|grant|grants|financial cost|cost and savings|costs and savings|costs and benefits`,
  sources: `sources|source|references|reference documents|bibliography|further reading|read more|links|useful links|web links|weblinks|
    related links|publications|documents|useful documents|useful resources|related documents|related resources|supporting documents|
    attachments|website|web site|websites|web address|web|url|web page|webpage|link|external links|see also`,
  further: `further information|more information|for more information|for further information|additional information|find out more|
    to find out more|further details|for further details|more details|for more details|information|learn more|want to know more|
    further info|more info|for more info|where to find out more|how to find out more|further information and resources`,
  contact: `contact|contacts|contact details|contact information|contact us|contact detail|contact info|contact for more information|
    contact for further information|further information and contact|contact and further information|further contact|
    for more information contact|for more information please contact|for further information contact|
    for further information please contact|for further details contact|for further details please contact|
    for more details contact|for more details please contact|to find out more contact|to find out more please contact|
    more information contact|more information and contact|contact and links|how to contact us|who to contact|whom to contact|
    get in touch|key contact|main contact|project contact|named contact|contact point|point of contact|lead contact|
    press contact|media contact|enquiries|for enquiries|contact details for further information|contact details for more information|
    who can i contact|who can we contact|who do i contact|contact address|for a chat|talk to us|speak to|enquiries to|
    contact person details|contact name and details|contact name and contact details`,
  contactName: `contact name|contact person|name of contact|name of contact person|person to contact|completed by|
    form completed by|submitted by name|author of case study|name|your name|full name|project manager|project lead|lead officer|
    project officer|project leader|project coordinator|project co-ordinator|officer|named officer|contact officer|responsible officer`,
  contactRole: `job title|role|position|your role|post|job role|role in organisation|position in organisation|designation`,
  mailbox: `email|e-mail|email address|e-mail address|mail|contact email|contact e-mail|your email|electronic mail|e mail`,
  phone: `telephone|phone|tel|telephone number|phone number|tel no|telephone no|mobile|mobile number|fax|direct dial|direct line|
    switchboard|contact number|contact telephone|contact phone|contact tel|office|contact telephone number|contact phone number|
    tel number|phone no|mob|helpline|telephone or email|daytime telephone`,
  address: `address|postal address|office address|correspondence address|postcode|post code|contact postal address|business address`,
  themes: `theme|themes|topic|topics|subject|subjects|category|categories|keywords|key words|tags|policy area|policy areas|
    theme or themes|area of work|areas of work|area of practice|service area|award category|category of award|category entered|
    type of project|type of initiative|project type|policy theme|policy themes|subject area|focus`,
  audiences: `audience|audiences|target group|target groups|target audience|target audiences|beneficiaries|beneficiary|client group|
    client groups|customer group|customer groups|who is it for|who it is for|who was it for|who it was for|who is this for|
    participants|aimed at|service users|target population|groups involved|community groups involved|communities involved|
    equality strand|equality strands|protected characteristics|who benefits|who benefited|who benefitted|who it helps|
    intended audience|user group|user groups|for whom|beneficiary group|beneficiary groups|groups targeted|groups reached`,
  methods: `method|methods|methodology|tools|tools used|methods used|technique|techniques|type of activity|type of intervention|
    methods and tools|type of method|engagement methods|method of engagement|methods of engagement`,
  places: `location|locations|place|places|area|areas|where|region|town|city|county|district|borough|geographical area|geographic area|
    area covered|areas covered|local authority area|town or city|project location|project area|location of project|
    location of the project|coverage|geography|neighbourhood|ward|estate|country|where did it take place|where did it happen|
    where is it|where it happens|region or area|area of operation|local area`,
  other: `next steps|next step|future|future plans|plans for future|plans for the future|looking ahead|looking forward|what next|whats next|
    what happens next|way forward|sustainability|future developments|future development|future work|conclusion|conclusions|
    awards|award|recognition|awards and recognition|accreditation|awards won|appendix|appendices|annex|notes|note|footnotes|
    acknowledgements|acknowledgments|thanks|disclaimer|copyright|author|authors|written by|published by|publisher|published|
    quotes|quote|quotation|quotations|testimonials|testimonial|case studies|related case studies|related content|
    related stories|related articles|share this|share this page|contents|contents page|table of contents|glossary|
    about author|about the author|notes to editors|notes for editors|seminar|event|conference|reference|reference number|
    project reference|ref|version|status|declaration|signed|signature|consent|permission|for office use only|office use only|
    office use|who we are|about us|about|size of organisation|number of homes|number of properties|stock|stock size|homes managed|units|number of staff|
    type of organisation|organisation type|sector|photographs|photos|images|picture credit|photo credit|innovation|
    equality and diversity|word count|date of submission|submission date|date submitted|last updated|date updated|
    date of publication|publication date|date published|updated|published on|posted|posted on|licence|language`,
};
