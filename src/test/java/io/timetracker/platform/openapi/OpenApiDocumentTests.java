package io.timetracker.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.GeneratedFile;
import io.timetracker.testing.PublishedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTests extends ApplicationTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private BuildProperties build;

    @Test
    void theCommittedDocumentIsThePublishedOne() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        var content = JsonMapper.shared().convertValue(document().json(), Map.class);

        GeneratedFile.at("docs/api/openapi.yaml").mustBe(new Yaml(options).dump(content));
    }

    @Test
    void itIsValidOpenApi() {
        var parsed = new OpenAPIV3Parser().readContents(document().json().toString());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void itIsPublicAndBearsTheVersionOfTheProduct() {
        var answer = anonymous().get("/api/openapi.json").expect(200);

        assertThat(answer.text("/info/version")).isEqualTo(build.getVersion());
        assertThat(answer.text("/servers/0/url")).isEqualTo("/");
    }

    @Test
    void everyHandlerUnderApiIsInIt() {
        var missing = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/")
                                && !path.equals("/api/docs")
                                && !path.startsWith("/api/openapi.json"))
                        .filter(path -> !document().json().get("paths").has(path))
                        .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyCallSaysWhatItIsFor() {
        var silent = new ArrayList<String>();
        calls((call, operation) -> {
            if (operation.path("summary").asString("").isBlank()
                    || operation.path("tags").isEmpty()) {
                silent.add(call);
            }
        });

        assertThat(silent).as("without @Operation(summary = ...) or @Tag").isEmpty();
    }

    @Test
    void everyCallHasANameOfItsOwn() {
        var names = new ArrayList<String>();
        calls((call, operation) -> names.add(operation.get("operationId").asString()));

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldIsInSnakeCase() {
        var fields = document().json().at("/components/schemas").findValues("properties").stream()
                .flatMap(properties -> properties.propertyNames().stream())
                .distinct()
                .toList();

        assertThat(fields).isNotEmpty().allMatch(field -> field.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void everyExampleFitsItsSchema() {
        var wrong = new ArrayList<String>();
        examples(document().json(), "", wrong);

        assertThat(wrong).isEmpty();
    }

    /** A handler reads its query from a {@code Query}; what it reads must be what it says. */
    @Test
    void theQueryParametersAreThoseThatTheCodeReads() {
        var wrong = new TreeSet<String>();
        mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("io.timetracker."))
                .filter(handler -> handler.getBeanType().isAnnotationPresent(RestController.class))
                .flatMap(handler -> new QueryOfHandler(handler.getMethod()).differences().stream())
                .forEach(wrong::add);

        assertThat(wrong).isEmpty();
    }

    private PublishedDocument document() {
        return PublishedDocument.of(port);
    }

    private void calls(BiConsumer<String, JsonNode> visitor) {
        document()
                .json()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> visitor.accept(call.getKey() + " " + path.getKey(), call.getValue())));
    }

    private void examples(JsonNode node, String place, List<String> wrong) {
        var example = node.get("example");
        if (example != null && (node.has("schema") || node.has("type"))) {
            var schema = node.has("schema") ? node.get("schema") : node;
            document().problems(schema, example).forEach(problem -> wrong.add(place + problem));
        }
        node.properties().forEach(child -> examples(child.getValue(), place + "/" + child.getKey(), wrong));
        for (var item : node.isArray() ? node : List.<JsonNode>of()) {
            examples(item, place, wrong);
        }
    }
}
