package io.timetracker.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaPrinter;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.GeneratedFile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

class GraphQlSchemaTests extends ApplicationTest {

    private static final GeneratedFile COMMITTED = GeneratedFile.at("docs/api/schema.graphqls");
    private static final Pattern UNRELEASED = Pattern.compile("(?s)## Unreleased(.*?)(?=\n## |\\z)");

    @Autowired
    private GraphQlSource source;

    /** In one test, as writing the new copy forgets what the old one promised. */
    @Test
    void theCommittedSchemaIsTheRunningOneAndNothingBreaksUnannounced() {
        var printed = print(source.schema());
        var news = news();

        assertThat(broken(COMMITTED.read(), printed))
                .as("breaks dashboards: take it back, or name it like `Type.field` in the changelog, under Unreleased")
                .allMatch(name -> news.contains("`" + name + "`"));
        COMMITTED.mustBe(printed);
    }

    @Test
    void aRemovedFieldIsNoticed() {
        var before = "type Query { a: String b(x: Int): String }";

        assertThat(broken(before, "type Query { a: String }")).containsExactly("Query.b");
        assertThat(broken(before, "type Query { a: String b: String }")).containsExactly("Query.b");
        assertThat(broken(before, "type Query { a: Int b(x: Int): String }")).containsExactly("Query.a");
        assertThat(broken(before, "type Query { a: String b(x: Int, y: Int): String c: Int }"))
                .isEmpty();
    }

    private static List<String> broken(String before, String after) {
        if (before.isBlank()) {
            return List.of();
        }
        var reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
        return reporter.getBreakages().stream()
                .map(GraphQlSchemaTests::name)
                .distinct()
                .toList();
    }

    private static String name(DiffEvent event) {
        return event.getFieldName() == null ? event.getTypeName() : event.getTypeName() + "." + event.getFieldName();
    }

    private static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(false))
                .print(schema);
    }

    private static String news() {
        var changelog = UNRELEASED.matcher(GeneratedFile.at("CHANGELOG.md").read());
        return changelog.find() ? changelog.group(1) : "";
    }
}
