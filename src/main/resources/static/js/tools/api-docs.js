// Swagger UI over our own document. Nothing is sent anywhere but to this installation.
const place = document.getElementById("api");

function csrfToken() {
  const cookie = document.cookie.split("; ").find((it) => it.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : null;
}

SwaggerUIBundle({
  url: place.dataset.document,
  domNode: place,
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
  requestInterceptor(request) {
    const token = csrfToken();
    if (token && request.method && request.method !== "GET") {
      request.headers["X-CSRFToken"] = token; // for the calls that a session makes
    }
    return request;
  },
});
