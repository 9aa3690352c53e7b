package org.sambung.visits.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.language.Language;
import org.sambung.platform.openapi.CanAnswer;

/** What calendars' clients subscribe to: they know a path and nothing of tokens in headers. */
@Path("/v1/calendar.ics")
@Tag(name = "Calendars")
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";

    @Inject
    ReadingCalendar reading;

    @GET
    @PermitAll
    @Produces(ICALENDAR)
    @Operation(
            operationId = "readCalendar",
            summary = "Read a calendar (iCalendar)",
            description =
                    "RFC 5545, for clients that subscribe to the path told when the calendar was opened. Visits by"
                            + " kind and time; what was called off stays in it as cancelled, what was moved keeps its UID. No person"
                            + " is in it.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = ICALENDAR,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sambung//Visits//ID\r\nEND:VCALENDAR\r\n"))
    @CanAnswer(status = 404, value = "not-found")
    @CanAnswer(status = 429, value = "calendar-asked-too-often")
    public String read(
            @Parameter(
                            description = "The token of the path that was told when the calendar was opened.",
                            example = "6f")
                    @QueryParam("token")
                    @NotNull
                    @Pattern(regexp = "[0-9a-f]{1,64}")
                    String token,
            @Context HttpHeaders headers) {
        return reading.by(token, Language.of(headers));
    }
}
