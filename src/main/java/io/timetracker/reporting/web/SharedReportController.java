package io.timetracker.reporting.web;

import io.timetracker.platform.security.LinkThrottle;
import io.timetracker.platform.security.RateLimited;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.reporting.LetterheadDesk;
import io.timetracker.reporting.Logo;
import io.timetracker.reporting.ReportFormat;
import io.timetracker.reporting.ReportSharing;
import io.timetracker.reporting.SharedReport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What whoever holds a link sees. A wrong link, one that is over and one that was revoked look alike. */
@Controller
@RequestMapping("/r/{secret}")
class SharedReportController {

    private static final String GONE = "reporting/shared-gone";
    private static final int TOO_MANY = 429;

    private final ReportSharing sharing;
    private final LetterheadDesk letterheads;
    private final ReportScreens screens;
    private final CurrentSettings settings;
    private final LinkThrottle throttle;

    SharedReportController(
            ReportSharing sharing,
            LetterheadDesk letterheads,
            ReportScreens screens,
            CurrentSettings settings,
            LinkThrottle throttle) {
        this.sharing = sharing;
        this.letterheads = letterheads;
        this.screens = screens;
        this.settings = settings;
        this.throttle = throttle;
    }

    @GetMapping
    String page(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!admits(request, response, model)) {
            return GONE;
        }
        var shared = sharing.open(secret).orElse(null);
        if (shared == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return GONE;
        }
        model.addAttribute("screen", screen(shared, request.getRequestURI()));
        return "reporting/shared";
    }

    private SharedScreen screen(SharedReport shared, String path) {
        return new SharedScreen(
                shared,
                path,
                settings.get().currency(),
                screens.period(shared.view().query().range()),
                shared.view().before() == null
                        ? null
                        : screens.period(shared.view().before()),
                shared.view().rows().stream()
                        .map(row -> screens.row(row, shared.view(), ReportScreen.Links.NONE))
                        .toList(),
                screens.change(shared.view()),
                screens.chart(shared.view()),
                shared.letterhead().hasLogo()
                        ? letterheads
                                .publicLogo()
                                .map(SharedReportController::data)
                                .orElse(null)
                        : null);
    }

    /** In the page itself, so that no other address needs the secret. */
    private static String data(Logo logo) {
        return "data:" + logo.type() + ";base64," + Base64.getEncoder().encodeToString(logo.content());
    }

    private boolean admits(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            throttle.opens(request.getRemoteAddr());
            return true;
        } catch (RateLimited tooMany) {
            response.setStatus(TOO_MANY);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter()));
            model.addAttribute("isTooMany", true);
            return false;
        }
    }

    @GetMapping("/report.{format}")
    @Nullable String file(
            @PathVariable String secret,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (!admits(request, response, model)) {
            return GONE;
        }
        var file = ReportFormat.of(format)
                .flatMap(wanted -> sharing.file(secret, wanted))
                .orElse(null);
        if (file == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return GONE;
        }
        var disposition = ContentDisposition.attachment().filename(file.name()).build();
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        file.writeTo(response.getOutputStream());
        response.flushBuffer();
        return null;
    }
}
