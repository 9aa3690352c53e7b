package org.sambung.visits.holiday;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.language.Language;
import org.sambung.platform.openapi.MayReplace;
import org.sambung.platform.rest.Version;
import org.sambung.platform.time.Ids;
import org.sambung.visits.holiday.LoadedHolidays.Calendar;

/** The holidays against which plans are shown. */
@Path("/v1/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holidays", description = "Days on which offices are closed.")
@Transactional
class HolidayResource {

    @Inject
    Holidays holidays;

    @Inject
    LoadedHolidays.Repository loaded;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @GET
    @Authenticated
    @Operation(
            summary = "List holidays",
            description =
                    "National holidays and joint leave of a year, by day; as it was loaded, else as it is shipped."
                            + " Empty for a year that nobody knows of.")
    public List<HolidayView> list(
            @Parameter(description = "The year.", example = "2026") @QueryParam("year") @NotNull @Min(2000) @Max(2200)
                    Integer year,
            @Context HttpHeaders headers) {
        return shown(holidays.of(Set.of(year)), headers);
    }

    @POST
    @ResponseStatus(201)
    @MayReplace
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Load a year's holidays",
            description = "As its decree, or a circular after it, sets them: all of the year, in place of those known"
                    + " before. 201 for the first of a year, 200 for another in its place. Plans show them from then"
                    + " on. Announced as holidays.loaded, unless nothing is other than it was.")
    public RestResponse<List<HolidayView>> load(@NotNull @Valid LoadHolidays command, @Context HttpHeaders headers) {
        var calendar = new Calendar(command.decree(), command.holidays());
        loaded.hold();
        var known = loaded.of(command.year());
        var year = known.orElseGet(() -> new LoadedHolidays(ids.next(), command.year()));
        year.become(calendar, clock.instant());
        loaded.persistAndFlush(year);
        var days = shown(calendar.days(), headers);
        return known.isPresent()
                ? Version.ok(days, year.getVersion())
                : Version.created("/v1/holidays?year=" + command.year(), days, year.getVersion());
    }

    private static List<HolidayView> shown(List<Holiday> days, HttpHeaders headers) {
        var language = Language.of(headers);
        return days.stream().map(holiday -> HolidayView.of(holiday, language)).toList();
    }
}
