package io.timetracker.admin.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where Admin begins. The filter chain lets nobody else below it; the services ask again. */
@Controller
@RequestMapping("/admin")
class AdminController {

    @GetMapping
    String admin() {
        return "redirect:/admin/users";
    }

    /** The programs' address of the tokens (contract, A-10); people have a page. */
    @GetMapping("/api-tokens")
    String tokens() {
        return "redirect:/admin/tokens";
    }
}
