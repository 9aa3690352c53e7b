package org.sambung.referrals.webhook;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.sambung.platform.webhook.StandardWebhook;
import org.sambung.referrals.webhook.WebhookNews.Audience;

/**
 * Adds to the document what endpoints are sent. It runs before the document is completed, which leaves out the schemas
 * that no operation refers to: so those of a webhook stand in it, not beside it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class DocumentingWebhooks implements OASFilter {

    private static final String TAG = "Webhooks";
    private static final String ENDPOINTS = "/v1/webhook-endpoints";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        for (var audience : Audience.values()) {
            document.addWebhook(
                    "to" + name(audience), OASFactory.createPathItem().POST(operation(audience, schemas)));
        }
        document.getTags().stream()
                .filter(tag -> tag.getName().equals(TAG))
                .forEach(tag -> tag.setDescription(tag.getDescription() + "\n\n" + WebhookWords.sending()));
        var registration = schemas.get(RegisterEndpoint.class.getSimpleName());
        registration.getProperties().get("eventTypes").setDescription(WebhookWords.eventTypes());
        showEndpoints(document);
    }

    private static Operation operation(Audience audience, Map<String, Schema> schemas) {
        return OASFactory.createOperation()
                .operationId("tell" + name(audience))
                .summary("Sent to a " + audience.name().toLowerCase(Locale.ROOT) + "'s endpoint")
                .description(WebhookWords.to(audience) + " How it is sent, verified and tried again stands at the tag "
                        + TAG + ".")
                .addTag(TAG)
                .security(List.of())
                .addParameter(header(
                        StandardWebhook.ID,
                        "The message's own id, that of the delivery; the same at every attempt, and counts once.",
                        "01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d"))
                .addParameter(header(
                        StandardWebhook.TIMESTAMP,
                        "When this attempt was made, in seconds since 1970, UTC.",
                        "1770258600"))
                .addParameter(header(
                        StandardWebhook.SIGNATURE,
                        "HMAC-SHA256 with webhookSecret, as v1 and Base64; where there are several, spaces separate"
                                + " them.",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="))
                .requestBody(body(audience, schemas))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("2XX", OASFactory.createAPIResponse().description("Taken."))
                        .addAPIResponse(
                                "default",
                                OASFactory.createAPIResponse()
                                        .description("Not taken: it is sent again, or has failed.")));
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(text().addExample(example));
    }

    private static RequestBody body(Audience audience, Map<String, Schema> schemas) {
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(
                                MediaType.APPLICATION_JSON,
                                OASFactory.createMediaType()
                                        .schema(message(audience, schemas))
                                        .example(WebhookExamples.message(audience))));
    }

    private static Schema message(Audience audience, Map<String, Schema> schemas) {
        var scanned = schemas.get(WebhookMessage.class.getSimpleName());
        var members = scanned.getProperties();
        var data = audience == Audience.PARTNER ? ReferralNews.class : CustodyNews.class;
        var message = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(scanned.getDescription())
                .addProperty("type", type(members.get("type").getDescription(), audience))
                .addProperty("timestamp", members.get("timestamp"))
                .required(List.of("type", "timestamp", "data"));
        if (audience == Audience.FACILITY) {
            message.addProperty("sequence", members.get("sequence"));
        }
        return message.addProperty("data", schemas.get(data.getSimpleName()));
    }

    private static Schema type(String description, Audience audience) {
        var type = text().description(description);
        type.addExtension("x-codes", "webhookNews");
        WebhookNews.of(audience).forEach(news -> type.addEnumeration(news.type()));
        return type;
    }

    private static void showEndpoints(OpenAPI document) {
        var all = document.getPaths().getPathItem(ENDPOINTS);
        var one = document.getPaths().getPathItem(ENDPOINTS + "/{id}");
        show(all.getPOST(), WebhookExamples.registeredEndpoint());
        show(all.getGET(), List.of(WebhookExamples.endpoint()));
        show(one.getGET(), WebhookExamples.endpoint());
        show(one.getPUT(), WebhookExamples.endpoint());
    }

    private static void show(Operation operation, Object answer) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .forEach(body -> body.setExample(answer));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static String name(Audience audience) {
        return audience.name().charAt(0) + audience.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
