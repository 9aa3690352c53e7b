package org.sambung.referrals.patient;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.audit.ReadPart;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

@Schema(
        name = "Patient",
        description =
                "A patient as the caller may see one: custody staff get name and block, " + "clinical staff the whole.")
record PatientView(
        UUID id,
        UUID facilityId,

        @Schema(description = "The facility's own number.", examples = "RM-000123")
        String recordNumber,

        @Schema(examples = "Bambang") String name,

        @Schema(description = "Where in the facility.", examples = "B-4")
        String block,

        @Schema(description = "Why the person is in custody.")
        CustodyStatus custodyStatus,

        @Schema(description = "Absent for custody officers; without anything clinical for the custody registrar.")
        Person person,

        int version) {

    static PatientView of(Patient patient, Identity caller) {
        return new PatientView(
                patient.getId(),
                patient.getFacilityId(),
                patient.getRecordNumber(),
                patient.getPerson().name(),
                patient.getBlock(),
                patient.getCustodyStatus(),
                personFor(caller, patient.getPerson()),
                patient.getVersion());
    }

    /** What of the person that caller is shown: a name at least. */
    static Set<ReadPart> partsFor(Identity caller) {
        return isClinical(caller) ? EnumSet.allOf(ReadPart.class) : EnumSet.of(ReadPart.IDENTITY);
    }

    private static boolean isClinical(Identity caller) {
        return caller.has(Role.NURSE) || caller.has(Role.DOCTOR);
    }

    private static Person personFor(Identity caller, Person person) {
        if (isClinical(caller)) {
            return person;
        }
        return caller.has(Role.CUSTODY_REGISTRAR) ? person.withoutClinical() : null;
    }
}
