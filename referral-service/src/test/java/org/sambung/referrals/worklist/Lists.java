package org.sambung.referrals.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.sambung.referrals.referral.Rows;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Events;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;

/** Worklists as their readers see them. */
public final class Lists {

    static final List<String> ALL = List.of("clinic", "facility-head", "custody", "hospital", "region");

    private Lists() {}

    static ValidatableResponse answer(Persona who, String list, String query) {
        return who.asks().get("/v1/worklists/" + list + query).then();
    }

    static JsonNode of(Persona who, String list, String query) {
        return Json.of(answer(who, list, query).statusCode(200).extract());
    }

    public static JsonNode section(Persona who, String list, String section) {
        return of(who, list, "?section=" + section);
    }

    public static List<UUID> ids(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> UUID.fromString(item.path("referralId").asText()))
                .toList();
    }

    static int count(JsonNode list, String section) {
        return StreamSupport.stream(list.path("counts").spliterator(), false)
                .filter(count -> count.path("section").asText().equals(section))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asInt();
    }

    /** Who may read that list in that world. */
    static Persona reader(World world, String list) {
        return switch (list) {
            case "clinic" -> world.nurse;
            case "facility-head" -> world.head;
            case "custody" -> world.officer;
            case "hospital" -> world.desk;
            default -> world.oversight;
        };
    }

    /** The agreement's lines now name how fast the hospital answers. */
    static void answersWithin(World world, int minutes) {
        saying(world, "\"answerWithinMinutes\": " + minutes);
    }

    /** The agreement's lines now say that, too. */
    public static void saying(World world, String more) {
        var terms = world.terms("ACTIVE", java.time.LocalDate.now().plusYears(1))
                .replace("\"beneficiaries\"", more + ", \"beneficiaries\"");
        // Also what only a later version of the agreements service would say.
        Events.sendUnpromised("agreements", UUID.randomUUID(), "agreement.activated", world.agreement, 6, terms);
        org.awaitility.Awaitility.await()
                .until(() -> Rows.count("select 1 from coverage where sequence = 6 and agreement_id = '"
                                + world.agreement + "'")
                        == 1);
    }
}
