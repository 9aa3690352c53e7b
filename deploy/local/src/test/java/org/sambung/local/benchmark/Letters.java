package org.sambung.local.benchmark;

import java.util.UUID;

/** What is asked, in the size that it has in practice. */
final class Letters {

    static final String CLINICAL = """
            {"reason":"Nyeri perut kanan bawah sejak kemarin, bertambah berat sejak pagi",\
            "history":"Mual, muntah dua kali, demam; nyeri tekan McBurney, nyeri lepas positif",\
            "consciousness":"Compos mentis","bloodPressure":"120/80","pulse":96,"temperature":38.2,"respiration":20,\
            "generalCondition":"Sakit sedang","pain":7,"allergies":"Penisilin","laboratory":"Leukosit 15.200",\
            "therapy":"Infus RL 20 tetes per menit","diagnosis":"K35"}""";

    static final String CHAIN = "{\"steps\":[{\"permitter\":\"FACILITY_HEAD\"}]}";

    static final String PERSON = """
            {"name":"Warga Demo","sex":"MALE","birthYear":1990,"nikMissingBecause":"NOT_YET_VERIFIED"}""";

    /** As long as the event of a draft. */
    static final String EVENT = """
            {"referralId":"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d","facilityId":"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d",\
            "partnerId":"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d","patientId":"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d",\
            "kind":"OUTPATIENT","urgency":"URGENT","clinicalStatus":"DRAFT","permissionStatus":"PENDING",\
            "movementStatus":"NOT_PLANNED","outsideAgreement":false,\
            "link":"/v1/referrals/01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d","occurredAt":"2026-11-26T03:00:00.123456Z"}""";

    private Letters() {}

    static String draft(UUID patient, UUID destination) {
        return """
                {"patientId":"%s","kind":"OUTPATIENT","urgency":"URGENT","destinationId":"%s","clinical":%s}""".formatted(patient, destination, CLINICAL);
    }

    /** The minimal endpoint believes what it is told, so that it must be told more. */
    static String minimalDraft(UUID patient, Doctor doctor) {
        return """
                {"patientId":"%s","facilityId":"%s","region":"%s","zoneId":"%s","custodyStatus":"CONVICT",\
                "kind":"OUTPATIENT","urgency":"URGENT","destinationId":"%s","clinical":%s}""".formatted(patient, doctor.facility(), doctor.region(), doctor.zone(), doctor.partner(), CLINICAL);
    }
}
