package org.sambung.visits.visit;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.figures.SmallCells;
import org.sambung.platform.identity.Identity;
import org.sambung.platform.identity.Role;

@Schema(
        name = "VisitFigures",
        description =
                "How many attended and what was done, without telling of anybody: fewer than five are \"<5\", and counts"
                        + " are told in steps of five until both sides have verified the visit.")
public record VisitFigures(
        @Schema(description = "Inmates who attended.", examples = "34", pattern = CELL)
        String inmates,

        @Schema(description = "Members of the facility's staff who did.", examples = "<5", pattern = CELL)
        String staff,

        @Schema(description = "Findings of patients, corrections not counted.", examples = "12", pattern = CELL)
        String findings,

        @Schema(description = "How many heard health education, over all sessions.", examples = "45", pattern = CELL)
        String educated,

        @Schema(description = "Findings of the clinic by its mentors; they are of nobody.", examples = "3")
        int mentored) {

    /** None of them is a sum of others that are told. */
    private static final String CELL = "^(<5|[0-9]+)$";

    /** Those on the spot, and those who plan and verify with them; who looks from afar gets figures. */
    private static final Set<Role> COUNTING = EnumSet.of(
            Role.AGREEMENTS_OFFICER,
            Role.FACILITY_HEAD,
            Role.CUSTODY_OFFICER,
            Role.NURSE,
            Role.DOCTOR,
            Role.PARTNER_OFFICER,
            Role.VISITING_TEAM);

    /** @param reaching the caller with the roles that reach the visit only */
    static boolean mustDoFor(Identity reaching) {
        return !reaching.hasAny(COUNTING);
    }

    static VisitFigures of(Visit visit) {
        var attended = visit.getAttended();
        var done = visit.getWorkDone();
        var settled = visit.getStatus() == VisitStatus.VERIFIED;
        return new VisitFigures(
                cell(attended.inmates(), settled),
                cell(attended.staff(), settled),
                cell(done.findings(), settled),
                cell(done.educated(), settled),
                done.mentored());
    }

    /** What still grows is told in steps: two answers must not differ by one person. */
    private static String cell(int count, boolean settled) {
        return SmallCells.cell(settled ? count : SmallCells.step(count));
    }
}
