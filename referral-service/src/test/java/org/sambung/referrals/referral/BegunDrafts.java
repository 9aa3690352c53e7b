package org.sambung.referrals.referral;

import java.util.UUID;
import org.sambung.platform.content.FileName;
import org.sambung.testing.Scans;

/** What a clinician does first with a draft that came of itself. */
final class BegunDrafts {

    private BegunDrafts() {}

    /** @param how letter, plan, or else by an attachment */
    static void begin(World world, UUID id, String how) {
        switch (how) {
            case "letter" ->
                world.step(world.nurse, id, "letter", "{\"clinical\": {\"reason\": \"Batuk tiga minggu\"}}", 200);
            case "plan" ->
                world.step(
                        world.nurse,
                        id,
                        "plan",
                        "{\"kind\": \"OUTPATIENT\", \"urgency\": \"URGENT\", \"destinationId\": \"" + world.partner
                                + "\"}",
                        200);
            default ->
                world.nurse
                        .asks()
                        .header(FileName.HEADER, "Hasil%20Uji.png")
                        .contentType("image/png")
                        .body(Scans.png())
                        .post("/v1/referrals/" + id + "/attachments?kind=LABORATORY")
                        .then()
                        .statusCode(201);
        }
    }
}
