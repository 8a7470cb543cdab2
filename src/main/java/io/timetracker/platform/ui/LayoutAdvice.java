package io.timetracker.platform.ui;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.Modules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows around every page. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

    private final List<NavItem> items;
    private final List<HeaderLink> links;
    private final List<PagePart> parts;
    private final Modules modules;
    private final String version;

    LayoutAdvice(
            List<NavItem> items,
            ObjectProvider<HeaderLink> links,
            ObjectProvider<PagePart> parts,
            Modules modules,
            ObjectProvider<BuildProperties> build) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.links = links.orderedStream().toList();
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(PagePart::order)).toList();
        this.modules = modules;
        var facts = build.getIfAvailable();
        this.version = facts == null ? "development" : String.valueOf(facts.getVersion());
    }

    @ModelAttribute
    void layout(@AuthenticationPrincipal @Nullable CurrentUser user, HttpServletRequest request, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("theme", user == null ? "system" : user.account().theme());
        if (user != null) {
            model.addAttribute(
                    "me",
                    Map.of(
                            "displayName",
                            user.account().displayName(),
                            "username",
                            user.getName(),
                            "admin",
                            user.isAdmin()));
            model.addAttribute("nav", navigation(user, request.getRequestURI()));
            model.addAttribute("headerLinks", headerLinks());
            model.addAttribute("pageParts", pageParts());
        }
    }

    private List<Map<String, Object>> navigation(CurrentUser user, String path) {
        var shown = items.stream()
                .filter(item -> item.audience().includes(user))
                .filter(item -> modules.isOn(item.module()))
                .toList();
        // A place may lie within another one: the nearer of the two is where the reader is.
        var nearest =
                shown.stream().mapToInt(item -> nearness(item, path)).max().orElse(0);
        return shown.stream()
                .<Map<String, Object>>map(item -> Map.of(
                        "key",
                        item.key(),
                        "href",
                        item.href(),
                        "labelKey",
                        item.labelKey(),
                        "current",
                        nearest > 0 && nearness(item, path) == nearest))
                .toList();
    }

    /** How much of the path leads to the item; 0: it does not. */
    private static int nearness(NavItem item, String path) {
        return Stream.concat(Stream.of(item.href()), item.besides().stream())
                .filter(place -> path.equals(place) || !place.equals("/") && path.startsWith(place + "/"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** By page. */
    private Map<String, List<PagePart>> pageParts() {
        return parts.stream()
                .filter(part -> modules.isOn(part.module()))
                .collect(Collectors.groupingBy(PagePart::page));
    }

    private List<HeaderLink> headerLinks() {
        return links.stream().filter(link -> modules.isOn(link.module())).toList();
    }
}
