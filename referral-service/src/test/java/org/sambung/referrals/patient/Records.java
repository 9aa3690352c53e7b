package org.sambung.referrals.patient;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.referrals.referral.World;
import org.sambung.testing.Json;
import org.sambung.testing.Persona;

/** Patients' records as people write and read them. */
public final class Records {

    private Records() {}

    /** Registered by the nurse, with this beside name and sex: {@code "nik": "..."}. */
    public static UUID register(World world, String number, String name, String more) {
        return World.id(world.nurse
                .asks()
                .body("""
                        {"recordNumber": "%s", "custodyStatus": "CONVICT", "block": "B-4",
                         "person": {"name": "%s", "sex": "MALE", %s}}
                        """.formatted(number, name, more))
                .post("/v1/patients")
                .then());
    }

    public static String unverified() {
        return "\"nikMissingBecause\": \"NOT_YET_VERIFIED\"";
    }

    public static ValidatableResponse read(Persona who, UUID id) {
        return who.asks().get("/v1/patients/" + id).then();
    }

    public static ValidatableResponse step(Persona who, UUID id, String step, String body) {
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/patients/" + id + "/" + step)
                .then();
    }

    public static ValidatableResponse edit(Persona who, UUID id, String part, String body) {
        return edit(who, id, part, body, read(who, id).extract().header("ETag"));
    }

    public static ValidatableResponse edit(Persona who, UUID id, String part, String body, String ifMatch) {
        var request = who.asks().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/patients/" + id + "/" + part)
                .then();
    }

    public static List<Map<String, Object>> history(Persona who, UUID id) {
        return Json.maps(who.asks()
                .get("/v1/patients/" + id + "/history")
                .then()
                .statusCode(200)
                .extract());
    }

    public static List<Object> possible(Persona who, UUID id) {
        return read(who, id).statusCode(200).extract().path("actions.possible.name");
    }
}
