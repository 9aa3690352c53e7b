package org.sambung.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sambung.referrals.webhook.WebhookNews.Audience;
import org.sambung.testing.openapi.ApiDocument;
import org.sambung.testing.openapi.DocumentedWebhooks;

/** Who has only the document can receive what is sent. */
class WebhookDocumentTest {

    private static final Map<Audience, String> NAMES =
            Map.of(Audience.PARTNER, "toPartner", Audience.FACILITY, "toFacility", Audience.REGION, "toRegion");

    private final ApiDocument document = ApiDocument.stored();
    private final DocumentedWebhooks webhooks = new DocumentedWebhooks();

    @ParameterizedTest
    @EnumSource
    void each_audience_has_its_own_types(Audience audience) {
        assertThat(webhooks.schema(NAMES.get(audience)).at("/properties/type/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        WebhookNews.of(audience).stream().map(WebhookNews::type).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_header_is_described(Audience audience) {
        var headers = webhooks.operation(NAMES.get(audience)).path("parameters");

        assertThat(headers)
                .extracting(header -> header.path("name").asText())
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(headers)
                .allMatch(header -> header.path("in").asText().equals("header")
                        && header.path("required").asBoolean()
                        && !header.path("description").asText().isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void every_member_is_described(Audience audience) {
        var message = webhooks.schema(NAMES.get(audience)).path("properties");

        assertThat(Stream.of(message, message.at("/data/properties"))
                        .flatMap(members -> members.properties().stream())
                        .filter(member ->
                                member.getValue().path("description").asText().isBlank())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_member_that_is_sent_is_documented_and_no_other(Audience audience) {
        var data = audience == Audience.PARTNER ? ReferralNews.class : CustodyNews.class;

        assertThat(names(webhooks.schema(NAMES.get(audience)).at("/properties/data/properties")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(data.getRecordComponents())
                        .map(member -> member.getName())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void only_a_facilitys_messages_are_numbered(Audience audience) {
        assertThat(names(webhooks.schema(NAMES.get(audience)).path("properties"))
                        .contains("sequence"))
                .isEqualTo(audience == Audience.FACILITY);
    }

    @ParameterizedTest
    @EnumSource
    void the_example_is_valid(Audience audience) {
        var name = NAMES.get(audience);

        assertThat(webhooks.errors(name, webhooks.example(name).toString())).isEmpty();
    }

    @Test
    void a_hospital_reads_how_it_sees_an_escape() {
        assertThat(webhooks.operation("toPartner").path("description").asText())
                .contains("AT_HOSPITAL where clinicalStatus is ARRIVED, ADMITTED, TREATED, DISCHARGED, CLOSED");
    }

    @Test
    void the_tag_tells_how_it_is_sent() {
        var tag = document.root()
                .path("tags")
                .valueStream()
                .filter(one -> one.path("name").asText().equals("Webhooks"))
                .findFirst()
                .orElseThrow();

        assertThat(tag.path("description").asText()).contains(WebhookWords.sending());
    }

    @Test
    void what_each_may_ask_for_stands_at_the_member() {
        var member = document.root().at("/components/schemas/RegisterEndpoint/properties/eventTypes/description");

        for (var audience : Audience.values()) {
            assertThat(member.asText())
                    .contains(String.join(
                            ", ",
                            WebhookNews.of(audience).stream()
                                    .map(WebhookNews::type)
                                    .toList()));
        }
    }

    @Test
    void an_endpoint_is_shown_with_one_owner_and_with_secrets_only_when_it_is_registered() {
        var all = document.root().at("/paths/~1v1~1webhook-endpoints");
        var one = document.root().at("/paths/~1v1~1webhook-endpoints~1{id}");
        var registered = example(all.at("/post/responses/201"));
        var shown = List.of(
                example(all.at("/get/responses/200")).path(0),
                example(one.at("/get/responses/200")),
                example(one.at("/put/responses/200")));

        assertThat(names(registered)).contains("partnerId", "webhookSecret", "messageSecret");
        assertThat(shown).allSatisfy(endpoint -> assertThat(names(endpoint))
                .contains("partnerId")
                .doesNotContain("facilityId", "region", "webhookSecret", "messageSecret"));
        assertThat(names(registered)).doesNotContain("facilityId", "region");
    }

    private static JsonNode example(JsonNode response) {
        return response.at("/content/application~1json/example");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
