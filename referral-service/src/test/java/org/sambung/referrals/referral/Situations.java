package org.sambung.referrals.referral;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Where referrals can stand, each reached once over REST by whom the steps belong to. */
enum Situations {
    DRAFT_OUTPATIENT(world -> world.aDraft("OUTPATIENT")),
    DRAFT_INPATIENT_OF_DETAINEE(world -> world.aDraft("INPATIENT", "DETAINEE")),
    DRAFT_TO_HEALTH_OFFICE(Worlds.HEALTH_OFFICE, world -> world.aDraft("OUTPATIENT")),
    RECOMMENDED_WITHOUT_COVER(Worlds.UNCOVERED, world -> world.recommended("OUTPATIENT")),
    RECOMMENDED_OUTPATIENT(world -> world.recommended("OUTPATIENT")),
    RECOMMENDED_BY_NURSE(world -> world.recommendedByNurse("OUTPATIENT")),
    RECOMMENDED_DETAINEE(world -> world.recommendedDetainee()),
    RECOMMENDED_WITH_AUTHORITY_LETTER(world -> {
        var id = world.recommendedDetainee();
        world.authorityLetter(id);
        return id;
    }),
    DEFERRED(world -> {
        var id = world.recommended("OUTPATIENT");
        world.deferred(id);
        return id;
    }),
    PERMISSION_LAPSED(World::lapsed),
    SUBMITTED_OUTPATIENT(world -> world.submitted("OUTPATIENT")),
    SUBMITTED_INPATIENT(world -> world.submitted("INPATIENT")),
    RECEIVED(world -> then(world, world.submitted("OUTPATIENT"), "receipt", "{}")),
    PROPOSED(world -> world.proposed(UUID.randomUUID(), world.aPatient("CONVICT"))),
    INFORMATION_REQUESTED(world ->
            then(world, world.submitted("OUTPATIENT"), "information-request", "{\"question\": \"Hasil lab?\"}")),
    ACCEPTED_OUTPATIENT(world -> then(world, world.submitted("OUTPATIENT"), "acceptance", "{}")),
    ACCEPTED_AS_REPORTED(World::acceptedAsReported),
    REDIRECTED(world ->
            then(world, then(world, world.submitted("INPATIENT"), "receipt", "{}"), "redirection", Places.ELSEWHERE)),
    REFUSED_BY_PATIENT(world -> {
        var id = world.submitted("OUTPATIENT");
        world.step(
                world.doctor,
                id,
                "refusal",
                "{\"refusal\": {\"counselledBy\": \"dr. Uji\", \"counselling\": \"Risiko\", \"witness\": \"Saksi\"}}",
                200);
        return id;
    }),
    NO_SHOW(world -> then(
            world,
            then(world, world.submitted("OUTPATIENT"), "acceptance", "{}"),
            "no-show",
            "{\"reason\": \"NO_ESCORT\"}")),
    ENTERED_IN_ERROR(world -> {
        var id = world.aDraft("OUTPATIENT");
        world.step(world.nurse, id, "entry-error", "{\"reason\": \"WRONG_PATIENT\"}", 200);
        return id;
    }),
    HANDED_OVER(world -> {
        var id = world.atHospital("OUTPATIENT");
        world.step(world.officer, id, "handover", "{\"givenBy\": \"Uji Petugas\"}", 200);
        return then(world, id, "handover", "{\"takenBy\": \"Uji Perawat\"}");
    }),
    REJECTED(world -> then(world, world.submitted("OUTPATIENT"), "rejection", "{\"reason\": \"NO_CAPACITY\"}")),
    ACCEPTED_INPATIENT(world -> then(world, world.submitted("INPATIENT"), "acceptance", "{}")),
    CANCELLED(world -> {
        var id = world.submitted("OUTPATIENT");
        world.step(world.doctor, id, "cancellation", "{\"reason\": \"RECOVERED\"}", 200);
        return id;
    }),
    ESCORT_OF_ONE(world -> {
        var id = world.submitted("OUTPATIENT");
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        world.step(world.officer, id, "escort", Escorts.escort(1), 200);
        return id;
    }),
    READY_OUTPATIENT(world -> world.readyToGo("OUTPATIENT")),
    READY_INPATIENT_NOT_ACCEPTED(world -> world.readyToGo("INPATIENT")),
    READY_BEFORE_SUBMISSION(world -> {
        var id = world.recommended("OUTPATIENT");
        world.step(world.head, id, "permission", "{\"outcome\": \"GRANTED\"}", 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);
        return id;
    }),
    DEPARTED(world -> {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);
        return id;
    }),
    GRANTED_UNDER_CONDITIONS(world -> {
        var id = world.submitted("OUTPATIENT");
        var terms = "{\"outcome\": \"GRANTED_WITH_CONDITIONS\", \"terms\": {\"officers\": 3}}";
        world.step(world.head, id, "permission", terms, 200);
        world.step(world.officer, id, "escort", Escorts.escort(2), 200);
        return id;
    }),
    ESCAPED(world -> {
        var id = world.atHospital("OUTPATIENT");
        world.step(world.officer, id, "escape", null, 200);
        return id;
    }),
    CUSTODY_ENDED(world -> {
        var id = world.atHospital("INPATIENT");
        var patient = Rows.texts("select patient_id::text from referral where id = '" + id + "'")
                .get(0);
        world.registrar
                .asks()
                .post("/v1/patients/" + patient + "/release")
                .then()
                .statusCode(200);
        return id;
    }),
    DIED_OUTSIDE(world -> {
        var id = world.atHospital("INPATIENT");
        world.step(world.officer, id, "death", "{\"natural\": true}", 200);
        return id;
    }),
    TURNED_BACK(world -> {
        var id = world.readyToGo("OUTPATIENT");
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.officer, id, "return", null, 200);
        return id;
    }),
    AT_HOSPITAL_OUTPATIENT(world -> world.atHospital("OUTPATIENT")),
    AT_HOSPITAL_INPATIENT(world -> world.atHospital("INPATIENT")),
    TREATED(World::treated),
    DIED(world -> then(
            world,
            then(world, world.atHospital("INPATIENT"), "admission", "{}"),
            "discharge",
            "{\"disposition\": \"DIED_AFTER_48H\"}")),
    ADMITTED(world -> then(world, world.atHospital("INPATIENT"), "admission", "{}")),
    DISCHARGED(world -> then(world, then(world, world.atHospital("INPATIENT"), "admission", "{}"), "discharge", "{}")),
    ANSWERED(world -> then(world, world.treated(), "back-referral", "{\"backReferral\": {\"summary\": \"Membaik\"}}")),
    RETURNED(world -> {
        var id = world.treated();
        world.step(world.officer, id, "return", null, 200);
        return id;
    }),
    CLOSED(world -> {
        var id = world.treated();
        world.step(world.officer, id, "return", null, 200);
        world.step(world.doctor, id, "closure", null, 200);
        return id;
    }),
    EMERGENCY_OF_CONVICT(world -> world.anEmergency("CONVICT")),
    EMERGENCY_OF_DETAINEE(world -> world.anEmergency("DETAINEE")),
    EMERGENCY_OUTSIDE_THE_REGISTER(world -> World.id(world.nurse
            .asks()
            .body("""
                    {"patientId": "%s", "condition": "Luka bakar", "destinationName": "Klinik terdekat",
                     "occurredAt": "2026-01-01T00:00:00Z"}
                    """.formatted(world.aPatient("CHILD")))
            .post("/v1/emergencies")
            .then())),
    EMERGENCY_RECEIVED(world -> then(world, world.anEmergency("CONVICT"), "receipt", "{}")),
    EMERGENCY_SENT_ON(world -> then(world, world.emergencyAtHospital("CONVICT"), "redirection", Places.ELSEWHERE)),
    EMERGENCY_ON_ITS_WAY_ELSEWHERE(world -> {
        var before = then(world, world.emergencyAtHospital("CONVICT"), "redirection", Places.ELSEWHERE);
        return UUID.fromString(world.read(world.doctor, before).extract().path("links.replacedBy"));
    }),
    EMERGENCY_DEPARTED(world -> {
        var id = world.anEmergency("CONVICT");
        world.step(world.officer, id, "departure", "{}", 200);
        return id;
    }),
    EMERGENCY_ADMITTED(world -> {
        var id = world.anEmergency("DETAINEE");
        world.step(world.officer, id, "departure", "{}", 200);
        world.step(world.officer, id, "arrival", null, 200);
        return then(world, id, "admission", "{}");
    });

    private interface Places {
        String ELSEWHERE = "{\"reason\": \"NO_SPECIALIST\", \"destinationName\": \"RSUP Uji\", \"stabilised\": true}";
    }

    /** A referral and the world it stands in. */
    record Place(World world, UUID id) {}

    private enum Worlds {
        COVERED,
        UNCOVERED,
        HEALTH_OFFICE
    }

    private static final Map<Worlds, World> WORLDS = new EnumMap<>(Worlds.class);
    private static final Map<Situations, Place> PLACES = new EnumMap<>(Situations.class);

    private final Worlds world;
    private final Function<World, UUID> way;

    Situations(Function<World, UUID> way) {
        this(Worlds.COVERED, way);
    }

    Situations(Worlds world, Function<World, UUID> way) {
        this.world = world;
        this.way = way;
    }

    /** Only to be looked at: who wants to change something takes a copy. */
    Place place() {
        return PLACES.computeIfAbsent(this, situation -> {
            var where = WORLDS.computeIfAbsent(world, Situations::make);
            return new Place(where, way.apply(where));
        });
    }

    private static World make(Worlds kind) {
        return switch (kind) {
            case COVERED -> World.covered();
            case UNCOVERED -> World.uncovered("HOSPITAL");
            case HEALTH_OFFICE -> {
                var world = World.uncovered("HEALTH_OFFICE");
                world.agreement(
                        "agreement.activated", 5, "ACTIVE", LocalDate.now().plusYears(1));
                world.awaitCoverage(1);
                yield world;
            }
        };
    }

    private static UUID then(World world, UUID id, String step, String body) {
        world.step(world.desk, id, step, body, 200);
        return id;
    }
}
