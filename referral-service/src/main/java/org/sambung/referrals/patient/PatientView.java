package org.sambung.referrals.patient;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Actions;

@Schema(
        name = "Patient",
        description = "A patient as the caller may see one: custody officers get name and block, the custody registrar"
                + " identity and custody, clinical staff the whole person.")
public record PatientView(
        UUID id,
        UUID facilityId,

        @Schema(
                description = "The facility's own number; absent while the patient is provisional.",
                examples = "RM-000123")
        String recordNumber,

        @Schema(examples = "Bambang") String name,

        @Schema(description = "Where in the facility.", examples = "B-4")
        String block,

        @Schema(description = "Why the person is in custody.")
        CustodyStatus custodyStatus,

        @Schema(description = "Whether the person is in custody.")
        PatientState state,

        @Schema(description = "Known by what the person is called only, until the record is completed.")
        boolean provisional,

        @Schema(description = "Absent for custody officers; without anything clinical for the custody registrar.")
        Person person,

        @Schema(description = "Custody over time, court dates, expected release; for the custody registrar.")
        CustodyFile custody,

        @Schema(description = "The facility that the patient is on the way to; absent for custody officers.")
        UUID boundForId,

        @Schema(
                description = "Other ids of this patient, of files that have gone into this one; absent in lists.",
                examples = "[\"01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d\"]")
        List<UUID> otherIds,

        @Schema(description = "When they left for another facility; what is shown is as it was then.")
        Instant leftAt,

        @Schema(description = "The facility that they left for.")
        UUID leftForId,

        int version,

        @Schema(description = "What the caller can do now; absent in lists.")
        Actions actions) {

    private static final String PATH = "/v1/patients/";

    static String href(UUID id) {
        return PATH + id;
    }

    static PatientView whole(Patient patient, List<UUID> otherIds, Identity caller) {
        var reader = patient.reader(caller);
        var actions = Actions.of(PatientOperation.values(), patient.situation(caller), reader, href(patient.getId()));
        return of(patient, reader, otherIds, actions);
    }

    public static PatientView inList(Patient patient, Identity caller) {
        return of(patient, patient.reader(caller), null, null);
    }

    private static PatientView of(Patient patient, Identity reader, List<UUID> otherIds, Actions actions) {
        return new PatientView(
                patient.getId(),
                patient.getFacilityId(),
                patient.getRecordNumber(),
                patient.getPerson().name(),
                patient.getBlock(),
                patient.getCustodyStatus(),
                patient.getState(),
                patient.isProvisional(),
                personFor(reader, patient.getPerson()),
                // Opened only where it is shown.
                actions != null && reader.has(Role.CUSTODY_REGISTRAR) ? patient.getCustody() : null,
                knowsPeople(reader) ? patient.getBoundForId() : null,
                otherIds,
                null,
                null,
                patient.getVersion(),
                actions);
    }

    static PatientView of(PatientStay stay, Identity caller) {
        return new PatientView(
                stay.getPatientId(),
                stay.getFacilityId(),
                stay.getRecordNumber(),
                stay.getPerson().name(),
                stay.getBlock(),
                stay.getCustodyStatus(),
                PatientState.IN_CUSTODY,
                false,
                personFor(caller, stay.getPerson()),
                caller.has(Role.CUSTODY_REGISTRAR) ? stay.getCustody() : null,
                null,
                null,
                stay.getLeftAt(),
                knowsPeople(caller) ? stay.getLeftForId() : null,
                0,
                null);
    }

    /** What of the person that caller is shown: a name at least. */
    public static Set<ReadPart> partsFor(Identity caller) {
        return isClinical(caller) ? EnumSet.allOf(ReadPart.class) : EnumSet.of(ReadPart.IDENTITY);
    }

    static boolean isClinical(Identity caller) {
        return caller.has(Role.NURSE) || caller.has(Role.DOCTOR);
    }

    private static boolean knowsPeople(Identity caller) {
        return isClinical(caller) || caller.has(Role.CUSTODY_REGISTRAR);
    }

    private static Person personFor(Identity caller, Person person) {
        if (isClinical(caller)) {
            return person;
        }
        return caller.has(Role.CUSTODY_REGISTRAR) ? person.withoutClinical() : null;
    }
}
