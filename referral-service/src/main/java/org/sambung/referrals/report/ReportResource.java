package org.sambung.referrals.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.identity.Roles;

/** Figures without persons. */
@Path("/v1/reports")
@Tag(name = "Reports", description = "Figures without persons.")
@Transactional
class ReportResource {

    static final String CSV = "text/csv";

    /** Where the month has no facility's calendar yet to go by. */
    static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    @Inject
    CountingReferrals counting;

    @Inject
    Clock clock;

    @GET
    @Path("/referrals")
    @RolesAllowed({
        Roles.AGREEMENTS_OFFICER,
        Roles.FACILITY_HEAD,
        Roles.PARTNER_OFFICER,
        Roles.HEALTH_OFFICE,
        Roles.OVERSIGHT
    })
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "reportReferrals",
            summary = "Report a month's referrals",
            description =
                    "By facility and partner: of the caller's region, facility or partner; for a health office those"
                            + " of the facilities that it has an agreement with. As JSON or, by Accept, as CSV. Fewer than five are"
                            + " not told, nor can they be told from the sums. A month is closed seven days after its end and is told from then"
                            + " on as it was first told to the caller's institution. Before, closed is false: counts go up in steps of"
                            + " five, no times are told, and a sum is that of the told counts.")
    public ReferralReport referrals(
            @Parameter(description = "The month; the last whole one if absent.", example = "2026-11")
                    @QueryParam("month")
                    @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
                    String month) {
        return counting.of(
                month == null ? YearMonth.now(clock.withZone(CAPITAL)).minusMonths(1) : YearMonth.parse(month));
    }
}
