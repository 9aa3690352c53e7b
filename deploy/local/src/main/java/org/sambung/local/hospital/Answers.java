package org.sambung.local.hospital;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What the sample hospital says to what it is told: it takes everybody, admits who comes as an inpatient, treats all others,
 * and refers back; without a free bed it stabilises emergencies and sends them on.
 */
record Answers(SampleHospital.Registration registration, boolean hasBeds) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /** False when an answer did not go through. */
    boolean to(JsonNode message) {
        var data = message.path("data");
        var referral = data.path("referralId").asText();
        return answersTo(message.path("type").asText(), data.path("kind").asText()).stream()
                .allMatch(answer -> say(answer, referral));
    }

    /** A message's type, and the step's own content. */
    private record Answer(String type, ObjectNode content) {

        private static Answer plain(String type) {
            return new Answer(type, JSON.createObjectNode());
        }
    }

    private List<Answer> answersTo(String type, String kind) {
        return switch (type) {
            case "referral.submitted" -> List.of(new Answer("referral.accepted", appointment()));
            case "referral.emergency-declared" -> List.of(Answer.plain("referral.received"));
            case "referral.departed" -> toArrivalOf(kind);
            default -> List.of();
        };
    }

    private List<Answer> toArrivalOf(String kind) {
        var arrived = Answer.plain("referral.arrived");
        var back = new Answer("referral.back-referred", backReferral());
        if (kind.equals("INPATIENT")) {
            return List.of(
                    arrived,
                    Answer.plain("referral.admitted"),
                    new Answer("referral.discharged", JSON.createObjectNode().put("disposition", "HOME")),
                    back);
        }
        if (kind.equals("EMERGENCY") && !hasBeds) {
            return List.of(arrived, new Answer("referral.redirected", elsewhere()));
        }
        return List.of(arrived, Answer.plain("referral.treated"), back);
    }

    private static ObjectNode elsewhere() {
        return JSON.createObjectNode()
                .put("reason", "NO_CAPACITY")
                .put("destinationName", "Rumah sakit rujukan demo")
                .put("stabilised", true);
    }

    private static ObjectNode appointment() {
        var content = JSON.createObjectNode();
        content.putObject("appointment")
                .put("at", Instant.now().plus(1, ChronoUnit.DAYS).toString())
                .put("clinic", "Poliklinik Bedah");
        return content;
    }

    private static ObjectNode backReferral() {
        var content = JSON.createObjectNode();
        content.putObject("backReferral")
                .put("summary", "Kondisi membaik, obat dilanjutkan di klinik")
                .put("controlDate", LocalDate.now().plusDays(14).toString());
        return content;
    }

    private boolean say(Answer answer, String referral) {
        try {
            var message = JSON.createObjectNode()
                    .put("type", answer.type())
                    .put("timestamp", Instant.now().toString());
            message.set("data", answer.content().put("referralId", referral));
            return send("msg_" + UUID.randomUUID(), message.toString());
        } catch (IOException | WebhookSigningException | EmptyWebhookSecretException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A step that is already taken (409) need not be said again. */
    private boolean send(String id, String body)
            throws IOException, InterruptedException, WebhookSigningException, EmptyWebhookSecretException {
        var now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(registration.messagesUrl()))
                .timeout(Duration.ofSeconds(10))
                .header("content-type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(registration.messageSecret()).sign(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status == 204 || status == 409;
    }
}
