package io.timetracker.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The last word on every failed call: the error body on the wire, a page or a message in place for people. */
@ControllerAdvice
class ProblemAdvice {

    private final ProblemTranslator translator;

    ProblemAdvice(ProblemTranslator translator) {
        this.translator = translator;
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        var answer = translator.translate(failure, request);
        return isWire(request) ? answer : page(answer, request, response);
    }

    static boolean isWire(HttpServletRequest request) {
        var path = request.getRequestURI();
        var html = String.valueOf(request.getHeader("Accept")).contains("text/html")
                || request.getHeader("HX-Request") != null;
        return path.startsWith("/api/")
                || path.startsWith("/graphql")
                || path.startsWith("/auth/")
                || String.valueOf(request.getContentType()).contains("json")
                || path.startsWith("/admin/api-tokens") && !html;
    }

    private static ModelAndView page(
            ResponseEntity<Object> answer, HttpServletRequest request, HttpServletResponse response) {
        var text = answer.getBody() instanceof Problem problem ? problem.message() : "";
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setContentType("text/html;charset=UTF-8");
        return page(answer.getStatusCode(), text, request, response);
    }

    static ModelAndView page(
            HttpStatusCode status, String text, HttpServletRequest request, HttpServletResponse response) {
        var inPlace = request.getHeader("HX-Request") != null;
        if (inPlace) {
            // The message belongs to the page's live region, not where the answer would have gone.
            response.setHeader("HX-Retarget", "#flash");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        var page = new ModelAndView(inPlace ? "ui/problem :: inPlace" : "ui/problem");
        page.setStatus(HttpStatus.valueOf(status.value()));
        page.addObject("status", status.value());
        page.addObject("text", text);
        return page;
    }
}
