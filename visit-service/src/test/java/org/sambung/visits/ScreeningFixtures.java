package org.sambung.visits;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sambung.testing.Parts;
import org.sambung.testing.Persona;

/** Screening campaigns made through the door, as a client would. */
public final class ScreeningFixtures {

    public static final String SCREENINGS = """
            {"service": "COMMUNICABLE_DISEASE", "beneficiaries": ["INMATES"], "payer": "JKN",
             "visitKinds": ["SCREENING", "TREATMENT", "MONITORING"], "referralKinds": []}""";

    private ScreeningFixtures() {}

    /** In force for a year around today, promising to screen. */
    public static Partnership aPartnership() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return Partnership.active("Asia/Jakarta", today.minusDays(30), today.plusDays(330), SCREENINGS);
    }

    /** Of everybody in custody there, by the facility's own staff, from today on. */
    public static UUID aCampaign(Partnership partnership) {
        return campaign(partnership.nurse(), plan(null, LocalDate.now(partnership.zone()), 2, "{}"));
    }

    /** The same under the agreement. */
    public static UUID aCampaignWithTeam(Partnership partnership) {
        var plan = plan(partnership.agreement(), LocalDate.now(partnership.zone()), 2, "{}");
        return campaign(partnership.nurse(), plan);
    }

    private static UUID campaign(Persona nurse, String plan) {
        return VisitFixtures.id(
                nurse.asks().body(plan).post("/v1/screening-campaigns").then().statusCode(201));
    }

    /** Of so many, all of them screened with the samples S-1, S-2 and so on, entered as nobody could in a test's time. */
    public static UUID aScreenedCampaignOf(Partnership partnership, int many) throws SQLException {
        manyInCustody(partnership.facility(), many);
        var id = campaign(partnership.nurse(), plan(null, LocalDate.now(partnership.zone()), 1000, "{}"));
        execute("update screening_member m set attended_on = day, sample = 'S-' || number from (select id,"
                + " row_number() over (order by id) as number from screening_member where campaign_id = '" + id
                + "') n where n.id = m.id");
        execute("update screening_campaign set status = 'RUNNING', attended = " + many + " where id = '" + id + "'");
        return id;
    }

    /** Of the samples S-1, S-2 and so on, each fiftieth positive. */
    public static String results(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> "S-" + i + "," + (i % 50 == 0 ? "POSITIVE" : "NEGATIVE"))
                .collect(Collectors.joining("\n", "sample,result\n", "\n"));
    }

    public static String plan(UUID agreement, LocalDate firstDay, int quota, String criteria) {
        return """
                {"disease": "TB", %s "criteria": %s, "dailyQuota": %d, "firstDay": "%s"}
                """.formatted(
                        agreement == null ? "" : "\"agreementId\": \"" + agreement + "\",", criteria, quota, firstDay);
    }

    public static ValidatableResponse post(Persona who, UUID campaign, String operation, String body) {
        var request = who.asks();
        return (body == null ? request : request.body(body))
                .post("/v1/screening-campaigns/" + campaign + "/" + operation)
                .then();
    }

    public static ValidatableResponse get(Persona who, UUID campaign, String part) {
        return who.asks().get("/v1/screening-campaigns/" + campaign + part).then();
    }

    /** Those, with the samples S-1, S-2 and so on. */
    public static String screened(List<UUID> patients) {
        return IntStream.range(0, patients.size())
                .mapToObj(i -> "{\"patientId\": \"%s\", \"sample\": \"S-%d\"}".formatted(patients.get(i), i + 1))
                .collect(Collectors.joining(",", "{\"people\": [", "]}"));
    }

    public static ValidatableResponse importing(Persona who, UUID campaign, String type, String file) {
        return who.asks()
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/screening-campaigns/" + campaign + "/results")
                .then();
    }

    /** Known as if events had told of them, for there are too many to tell. */
    public static void manyInCustody(UUID facility, int many) throws SQLException {
        execute("insert into known_patient (patient_id, sequence, facility_id, block, custody_status,"
                + " in_custody, due_until) select gen_random_uuid(), 1, '" + facility + "', 'B-' || i % 200,"
                + " 'CONVICT', true, end_of_month(current_date, 0) from generate_series(1, " + many + ") i");
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = Parts.postgres().superuser("visits");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
