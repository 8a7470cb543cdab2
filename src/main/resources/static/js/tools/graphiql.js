// GraphiQL over our own endpoint, as the signed-in person.
const place = document.getElementById("graphiql");

// A dialog inside writes a style element and knows nothing of nonces; see ContentPolicy.
const createElement = document.createElement.bind(document);
document.createElement = (name, options) => {
  const element = createElement(name, options);
  if (name === "style") {
    element.nonce = place.dataset.styleNonce;
  }
  return element;
};

function csrfToken() {
  const cookie = document.cookie.split("; ").find((it) => it.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

function post(url, options) {
  return fetch(url, { ...options, headers: { ...options.headers, "X-XSRF-TOKEN": csrfToken() } });
}

const fetcher = GraphiQL.createFetcher({ url: place.dataset.endpoint, fetch: post });

ReactDOM.createRoot(place).render(
  React.createElement(GraphiQL, { fetcher, isHeadersEditorEnabled: false, shouldPersistHeaders: false }),
);
