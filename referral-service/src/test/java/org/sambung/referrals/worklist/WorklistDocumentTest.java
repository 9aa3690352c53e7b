package org.sambung.referrals.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sambung.testing.openapi.ApiDocument;

/** Each list offers its own sections, and no others, and says that the next page is a link, too. */
class WorklistDocumentTest {

    @ParameterizedTest
    @EnumSource
    void a_worklist_in_the_document(Worklist worklist) {
        var path = "/v1/worklists/" + worklist.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var operation = ApiDocument.stored().operations().stream()
                .filter(one -> one.name().equals("GET " + path))
                .findFirst()
                .orElseThrow()
                .node();

        var section = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asText().equals("section"))
                .findFirst()
                .orElseThrow();
        assertThat(section.at("/schema/enum").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(
                        worklist.sections().stream().map(Enum::name).toList());
        assertThat(operation.at("/responses/200/headers").has("Link")).isTrue();
    }
}
