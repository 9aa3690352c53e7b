package org.sambung.visits.holiday;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.language.Language;

/** The holidays against which plans are shown. */
@Path("/v1/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holidays")
class HolidayResource {

    @Inject
    Holidays holidays;

    @GET
    @Authenticated
    @Operation(summary = "List holidays", description = "National holidays and joint leave of a year, by day.")
    public List<HolidayView> list(
            @Parameter(description = "The year.", example = "2026") @QueryParam("year") @NotNull @Min(2000) @Max(2200)
                    Integer year,
            @Context HttpHeaders headers) {
        var language = Language.of(headers);
        return holidays.of(year).stream()
                .map(holiday -> HolidayView.of(holiday, language))
                .toList();
    }

    /** Read before the first request, so that a broken calendar of the operator's stops the start. */
    void read(@Observes StartupEvent event) {
        holidays.of(2000);
    }
}
