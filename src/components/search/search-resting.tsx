/** Shown while no engine answers. The cases themselves can still be read. */
export const SearchResting = () => (
  <div className="wrap page">
    <h1>Search is resting</h1>
    <p className="lead">
      It does not answer just now. Cases can still be reached by their theme; please try again in a minute.
    </p>
    <p>
      <a className="button" href="/themes">
        Look through the themes
      </a>
    </p>
  </div>
);
