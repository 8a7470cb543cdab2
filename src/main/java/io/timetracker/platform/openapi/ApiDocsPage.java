package io.timetracker.platform.openapi;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The document for people to read and try. Public, as the document is. */
@Controller
class ApiDocsPage {

    @GetMapping("/api/docs")
    String docs() {
        return "platform/api-docs";
    }
}
