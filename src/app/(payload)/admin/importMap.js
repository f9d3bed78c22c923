import { SubmissionPanel as SubmissionPanel_33657d34d558fead79fc942921e7ffc3 } from '../../../../src/components/admin/share/submission-panel.tsx'
import { SubmissionCell as SubmissionCell_69b7400dea006688c26bf8a1cff9152b } from '../../../../src/components/admin/share/submission-cell.tsx'
import { ImportPanel as ImportPanel_b132bd673e04ce56400ad8d7cf6c11c6 } from '../../../../src/components/admin/import/import-panel.tsx'
import { StatementRowLabel as StatementRowLabel_04c58cb8edec48dd083d97616d9df371 } from '../../../../collections/cases/statement-row-label.tsx'
import { AnswersField as AnswersField_73f05a1a23c0f1a470b1719cf2a1d2be } from '../../../../collections/cases/answers-field.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AdoptionPanel as AdoptionPanel_c14d8b1a3c34e7c5075405656291752d } from '../../../../src/components/admin/share/adoption-panel.tsx'
import { ConsentPanel as ConsentPanel_e2fbaea5d7f7fe0e33fb492f82e648f7 } from '../../../../src/components/admin/consent/consent-panel.tsx'
import { StageCell as StageCell_201f3713bb12647878a800f19192baa1 } from '../../../../src/components/admin/desk/case-cells.tsx'
import { StagePanel as StagePanel_a2cacbf318448e574679deb35d6ed16c } from '../../../../src/components/admin/workflow/stage-panel.tsx'
import { AssigneeCell as AssigneeCell_201f3713bb12647878a800f19192baa1 } from '../../../../src/components/admin/desk/case-cells.tsx'
import { AssigneeField as AssigneeField_c51cff43df4ffcbfc433e5e6b8e8b6a5 } from '../../../../src/components/admin/workflow/assignee-field.tsx'
import { DueCell as DueCell_201f3713bb12647878a800f19192baa1 } from '../../../../src/components/admin/desk/case-cells.tsx'
import { CommentsPanel as CommentsPanel_4259d12fb6e095dc4ba26d187013be28 } from '../../../../src/components/admin/workflow/comments-panel.tsx'
import { LogPanel as LogPanel_449fcfb7137d34a7459d89d5fead6519 } from '../../../../src/components/admin/workflow/log-panel.tsx'
import { DuplicatesPanel as DuplicatesPanel_3e2dc1c56e46ac8a68789e823d680e52 } from '../../../../src/components/admin/duplicates/duplicates-panel.tsx'
import { CompletenessMeter as CompletenessMeter_56d78982714711a154a64dd5f4023e84 } from '../../../../src/components/admin/completeness/completeness-meter.tsx'
import { SlugField as SlugField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { ImportLink as ImportLink_1821c081960ca13ca78b886d9e1d2e72 } from '../../../../src/components/admin/import/import-link.tsx'
import { BulkBar as BulkBar_66e602789df2dd01b2363429c21b79f2 } from '../../../../src/components/admin/desk/bulk-bar.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChapterRowLabel as ChapterRowLabel_b1732594832e9dfbb3ff6380899f8d25 } from '../../../../collections/guides/chapter-row-label.tsx'
import { RotateKey as RotateKey_299298c460667e2c231085915ac8dc59 } from '../../../../src/components/admin/partners/rotate-key.tsx'
import { HubPanel as HubPanel_4c7e48e2a1e3677c241d8c29fec27643 } from '../../../../src/components/admin/partners/hub-panel.tsx'
import { WebhookPanel as WebhookPanel_8f6e7a597bf9874e91a6c9cd0f1edd1b } from '../../../../src/components/admin/webhooks/webhook-panel.tsx'
import { RedeliverButton as RedeliverButton_7d6861ac90a51cc13b1e3ba2cc22d704 } from '../../../../src/components/admin/webhooks/redeliver-button.tsx'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { SynonymRowLabel as SynonymRowLabel_7f3295921f668766aa72148704575f78 } from '../../../../collections/search-settings/row-labels.tsx'
import { PinRowLabel as PinRowLabel_7f3295921f668766aa72148704575f78 } from '../../../../collections/search-settings/row-labels.tsx'
import { SearchIndexPanel as SearchIndexPanel_5c6f84a554d119c198812e0c62645a55 } from '../../../../src/components/admin/search-index-panel.tsx'
import { SkipLink as SkipLink_2167c6424e2a9cf6bfade039dd8596d3 } from '../../../../src/components/admin/desk/skip-link.tsx'
import { Shortcuts as Shortcuts_bd2cdef86eb4711bcb6456af7c752d29 } from '../../../../src/components/admin/desk/shortcuts.tsx'
import { AdminIcon as AdminIcon_4772e4fe5328e9935f93c1f0f5ca6c03 } from '../../../../src/components/admin/mark.tsx'
import { AdminLogo as AdminLogo_4772e4fe5328e9935f93c1f0f5ca6c03 } from '../../../../src/components/admin/mark.tsx'
import { SiteNavLinks as SiteNavLinks_5a9b0d931f5bc321874b53d23b25a2c4 } from '../../../../src/components/admin/desk/nav-links.tsx'
import { DeskHeading as DeskHeading_dc811e029ffed8fda7455e388dadbfa1 } from '../../../../src/components/admin/desk/desk-heading.tsx'
import { DeskNavLinks as DeskNavLinks_5a9b0d931f5bc321874b53d23b25a2c4 } from '../../../../src/components/admin/desk/nav-links.tsx'
import { ImportView as ImportView_1b384e36f75e943f419f8ca536ba61d7 } from '../../../../src/components/admin/import/import-view.tsx'
import { WaitingWidget as WaitingWidget_162abc515cb09f841fa92435b8124389 } from '../../../../src/components/admin/desk/waiting-widget.tsx'
import { DraftsWidget as DraftsWidget_09ac0cae03665218bd86ec9f67e679c1 } from '../../../../src/components/admin/desk/drafts-widget.tsx'
import { SubmissionsWidget as SubmissionsWidget_40ee969126b377acc32b26175585aca7 } from '../../../../src/components/admin/desk/submissions-widget.tsx'
import { ConsentsWidget as ConsentsWidget_9ed48032b6b56ee9d568d374c975a4be } from '../../../../src/components/admin/desk/consents-widget.tsx'
import { DueWidget as DueWidget_bd87af3e9cdb380364a205ce81e09750 } from '../../../../src/components/admin/desk/due-widget.tsx'
import { AdoptionsWidget as AdoptionsWidget_5ff2cf9cce6446d796d47c6c22c7506d } from '../../../../src/components/admin/desk/adoptions-widget.tsx'
import { DeadLinksWidget as DeadLinksWidget_f0b1f277ddc41e42f767d48204a4d169 } from '../../../../src/components/admin/desk/dead-links-widget.tsx'
import { LostSearchesWidget as LostSearchesWidget_14b5cbb22b7312417a0681c1bd269224 } from '../../../../src/components/admin/desk/lost-searches-widget.tsx'
import { UsageWidget as UsageWidget_e29403b0af4dc7a292135fbe942d1ca5 } from '../../../../src/components/admin/desk/usage-widget.tsx'
import { IndexHealthWidget as IndexHealthWidget_377ad9bce27482c01f04ee8208c4ff09 } from '../../../../src/components/admin/desk/index-health-widget.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/components/admin/share/submission-panel.tsx#SubmissionPanel": SubmissionPanel_33657d34d558fead79fc942921e7ffc3,
  "/src/components/admin/share/submission-cell.tsx#SubmissionCell": SubmissionCell_69b7400dea006688c26bf8a1cff9152b,
  "/src/components/admin/import/import-panel.tsx#ImportPanel": ImportPanel_b132bd673e04ce56400ad8d7cf6c11c6,
  "/collections/cases/statement-row-label.tsx#StatementRowLabel": StatementRowLabel_04c58cb8edec48dd083d97616d9df371,
  "/collections/cases/answers-field.tsx#AnswersField": AnswersField_73f05a1a23c0f1a470b1719cf2a1d2be,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/components/admin/share/adoption-panel.tsx#AdoptionPanel": AdoptionPanel_c14d8b1a3c34e7c5075405656291752d,
  "/src/components/admin/consent/consent-panel.tsx#ConsentPanel": ConsentPanel_e2fbaea5d7f7fe0e33fb492f82e648f7,
  "/src/components/admin/desk/case-cells.tsx#StageCell": StageCell_201f3713bb12647878a800f19192baa1,
  "/src/components/admin/workflow/stage-panel.tsx#StagePanel": StagePanel_a2cacbf318448e574679deb35d6ed16c,
  "/src/components/admin/desk/case-cells.tsx#AssigneeCell": AssigneeCell_201f3713bb12647878a800f19192baa1,
  "/src/components/admin/workflow/assignee-field.tsx#AssigneeField": AssigneeField_c51cff43df4ffcbfc433e5e6b8e8b6a5,
  "/src/components/admin/desk/case-cells.tsx#DueCell": DueCell_201f3713bb12647878a800f19192baa1,
  "/src/components/admin/workflow/comments-panel.tsx#CommentsPanel": CommentsPanel_4259d12fb6e095dc4ba26d187013be28,
  "/src/components/admin/workflow/log-panel.tsx#LogPanel": LogPanel_449fcfb7137d34a7459d89d5fead6519,
  "/src/components/admin/duplicates/duplicates-panel.tsx#DuplicatesPanel": DuplicatesPanel_3e2dc1c56e46ac8a68789e823d680e52,
  "/src/components/admin/completeness/completeness-meter.tsx#CompletenessMeter": CompletenessMeter_56d78982714711a154a64dd5f4023e84,
  "@payloadcms/next/client#SlugField": SlugField_2b8867833a34864a02ddf429b0728a40,
  "/src/components/admin/import/import-link.tsx#ImportLink": ImportLink_1821c081960ca13ca78b886d9e1d2e72,
  "/src/components/admin/desk/bulk-bar.tsx#BulkBar": BulkBar_66e602789df2dd01b2363429c21b79f2,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/collections/guides/chapter-row-label.tsx#ChapterRowLabel": ChapterRowLabel_b1732594832e9dfbb3ff6380899f8d25,
  "/src/components/admin/partners/rotate-key.tsx#RotateKey": RotateKey_299298c460667e2c231085915ac8dc59,
  "/src/components/admin/partners/hub-panel.tsx#HubPanel": HubPanel_4c7e48e2a1e3677c241d8c29fec27643,
  "/src/components/admin/webhooks/webhook-panel.tsx#WebhookPanel": WebhookPanel_8f6e7a597bf9874e91a6c9cd0f1edd1b,
  "/src/components/admin/webhooks/redeliver-button.tsx#RedeliverButton": RedeliverButton_7d6861ac90a51cc13b1e3ba2cc22d704,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "/collections/search-settings/row-labels.tsx#SynonymRowLabel": SynonymRowLabel_7f3295921f668766aa72148704575f78,
  "/collections/search-settings/row-labels.tsx#PinRowLabel": PinRowLabel_7f3295921f668766aa72148704575f78,
  "/src/components/admin/search-index-panel.tsx#SearchIndexPanel": SearchIndexPanel_5c6f84a554d119c198812e0c62645a55,
  "/src/components/admin/desk/skip-link.tsx#SkipLink": SkipLink_2167c6424e2a9cf6bfade039dd8596d3,
  "/src/components/admin/desk/shortcuts.tsx#Shortcuts": Shortcuts_bd2cdef86eb4711bcb6456af7c752d29,
  "/src/components/admin/mark.tsx#AdminIcon": AdminIcon_4772e4fe5328e9935f93c1f0f5ca6c03,
  "/src/components/admin/mark.tsx#AdminLogo": AdminLogo_4772e4fe5328e9935f93c1f0f5ca6c03,
  "/src/components/admin/desk/nav-links.tsx#SiteNavLinks": SiteNavLinks_5a9b0d931f5bc321874b53d23b25a2c4,
  "/src/components/admin/desk/desk-heading.tsx#DeskHeading": DeskHeading_dc811e029ffed8fda7455e388dadbfa1,
  "/src/components/admin/desk/nav-links.tsx#DeskNavLinks": DeskNavLinks_5a9b0d931f5bc321874b53d23b25a2c4,
  "/src/components/admin/import/import-view.tsx#ImportView": ImportView_1b384e36f75e943f419f8ca536ba61d7,
  "/src/components/admin/desk/waiting-widget.tsx#WaitingWidget": WaitingWidget_162abc515cb09f841fa92435b8124389,
  "/src/components/admin/desk/drafts-widget.tsx#DraftsWidget": DraftsWidget_09ac0cae03665218bd86ec9f67e679c1,
  "/src/components/admin/desk/submissions-widget.tsx#SubmissionsWidget": SubmissionsWidget_40ee969126b377acc32b26175585aca7,
  "/src/components/admin/desk/consents-widget.tsx#ConsentsWidget": ConsentsWidget_9ed48032b6b56ee9d568d374c975a4be,
  "/src/components/admin/desk/due-widget.tsx#DueWidget": DueWidget_bd87af3e9cdb380364a205ce81e09750,
  "/src/components/admin/desk/adoptions-widget.tsx#AdoptionsWidget": AdoptionsWidget_5ff2cf9cce6446d796d47c6c22c7506d,
  "/src/components/admin/desk/dead-links-widget.tsx#DeadLinksWidget": DeadLinksWidget_f0b1f277ddc41e42f767d48204a4d169,
  "/src/components/admin/desk/lost-searches-widget.tsx#LostSearchesWidget": LostSearchesWidget_14b5cbb22b7312417a0681c1bd269224,
  "/src/components/admin/desk/usage-widget.tsx#UsageWidget": UsageWidget_e29403b0af4dc7a292135fbe942d1ca5,
  "/src/components/admin/desk/index-health-widget.tsx#IndexHealthWidget": IndexHealthWidget_377ad9bce27482c01f04ee8208c4ff09,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
