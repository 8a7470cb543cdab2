package io.timetracker.platform.graphql;

import io.timetracker.platform.security.ContentPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A workbench for queries, for signed-in people. */
@Controller
class GraphiQlPage {

    @GetMapping("/graphiql")
    String workbench(Model model, HttpServletResponse response) {
        var nonce = UUID.randomUUID().toString();
        model.addAttribute("styleNonce", nonce);
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.forTool(nonce));
        return "platform/graphiql";
    }
}
