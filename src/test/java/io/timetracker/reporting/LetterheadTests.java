package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("engine")
class LetterheadTests extends ApplicationTest {

    private static final String LETTERHEAD = "/api/v1/reports/letterhead";

    @Autowired
    private LetterheadDesk desk;

    /** It is one for all. */
    @AfterEach
    void noneIsLeft() {
        desk.removeLogo(null, world.admin().user());
        as(world.admin())
                .patch(LETTERHEAD, "{\"company\": null, \"address\": null}")
                .expect(200);
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x33, 0x66, 0x99));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private int put(byte[] content) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + LETTERHEAD + "/logo"))
                .header("Authorization", "Bearer " + world.admin().token())
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(content));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void itStandsOnPdfFilesWithTheLogo() throws IOException {
        as(world.admin())
                .put(LETTERHEAD, Map.of("company", "Grün & Söhne", "address", "1 High Street\nLondon"))
                .expect(200);
        assertThat(put(picture("png", 300, 80))).isEqualTo(200);
        assertThat(put(picture("jpg", 300, 80))).isEqualTo(200);

        var ada = world.person("ada");
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/reports/export?format=pdf"))
                .header("Authorization", "Bearer " + ada.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"preset\": \"last_month\", \"group_by\": [\"project\", \"day\"]}"));
        try (var http = HttpClient.newHttpClient();
                var pdf = new PdfReader(
                        http.send(request.build(), BodyHandlers.ofByteArray()).body())) {
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
                    .contains("Grün & Söhne", "1 High Street", "London", "By Project, Day", "Page 1 of");
            var pictures = pdf.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
            assertThat(pictures.getKeys()).isNotEmpty();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void onlyPicturesThatCanBeDecodedAreTaken() throws IOException {
        assertThat(put("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes())).isEqualTo(400);
        assertThat(put(new byte[0])).isEqualTo(400);
        assertThat(put(picture("gif", 10, 10))).isEqualTo(400);
        assertThat(put(picture("png", 3000, 3000))).isEqualTo(400);
        var png = picture("png", 300, 80);
        assertThat(put(Arrays.copyOf(png, png.length / 2))).isEqualTo(400);
        assertThat(put(Arrays.copyOf(png, Logo.MOST_BYTES + 1))).isEqualTo(400);
        assertThat(as(world.admin())
                        .get(LETTERHEAD)
                        .expect(200)
                        .at("/letterhead/logo_type")
                        .isNull())
                .isTrue();
        as(world.admin()).get(LETTERHEAD + "/logo").expect(404);
    }

    @Test
    void administratorsChangeItAndEverybodyReadsIt() {
        var ada = world.person("ada");
        as(ada).get(LETTERHEAD).expect(200);
        as(ada).put(LETTERHEAD, Map.of("company", "Mine")).expect(403);
        as(ada).delete(LETTERHEAD + "/logo").expect(403);
        as(world.admin())
                .with("If-Match", "\"0\"")
                .put(LETTERHEAD, Map.of("company", "Late"))
                .expect(412);
        as(world.admin()).put(LETTERHEAD, Map.of("company", "x".repeat(201))).expect(400);
        var changed = as(world.admin())
                .graphQl(
                        "mutation { changeLetterhead(input: {company: \"Acme\"}) { letterhead { company version } userErrors { code } } }");
        assertThat(changed.text("/data/changeLetterhead/letterhead/company")).isEqualTo("Acme");
        assertThat(as(ada).graphQl("{ letterhead { company address logoType } }")
                        .text("/data/letterhead/company"))
                .isEqualTo("Acme");
    }

    @Test
    void itIsChangedOnAPage() throws IOException {
        Browser browser = browser(world.admin());
        var page = browser.get("/admin/letterhead").expect(200);
        browser.submit(page, "form:has(#company)", Map.of("company", "Acme")).expect(302);
        var refused = browser.submit(page, "form:has(#company)", Map.of("company", "Late"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("Somebody changed it meanwhile");
        assertThat(browser.get("/admin/letterhead")
                        .html()
                        .expectFirst("#company")
                        .val())
                .isEqualTo("Acme");
        desk.putLogo(picture("png", 20, 20), null, world.admin().user());
        var withLogo = browser.get("/admin/letterhead").expect(200);
        browser.get(withLogo.html().expectFirst(".report-logo").attr("src")).expect(200);
        browser.submit(withLogo, "form[action$=/delete]", Map.of()).expect(302);
        assertThat(browser.get("/admin/letterhead").has(".report-logo")).isFalse();
    }
}
