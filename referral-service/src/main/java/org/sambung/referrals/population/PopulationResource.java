package org.sambung.referrals.population;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sambung.platform.idempotency.RepeatableByItself;
import org.sambung.platform.identity.Roles;
import org.sambung.platform.openapi.CanAnswer;
import org.sambung.platform.rows.RowFile;

/** Everybody of a facility in one file. */
@Path("/v1/population-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients")
class PopulationResource {

    @Inject
    ImportingPopulation importing;

    @POST
    @Consumes({RowFile.CSV, RowFile.JSON_LINES})
    @RolesAllowed(Roles.CUSTODY_REGISTRAR)
    @Operation(
            operationId = "importPopulation",
            summary = "Import the population of the caller's facility",
            description = "All of the file or nothing: errors name the lines, /lines/2 the second. CSV with a header of"
                    + " recordNumber, name, sex, custodyStatus and any of aliases (between bars), birthYear, birthDate,"
                    + " birthplace, address, nik, nikMissingBecause, ihsNumber, jknNumber, allergies, detainingAuthority,"
                    + " custodySince, block; or one JSON object with these names, all texts, on each line. A record number"
                    + " that is there adds nobody, and is an error if somebody else has it: so the same file again adds"
                    + " nobody, and an Idempotency-Key is not looked at. Each patient is announced as"
                    + " patient.registered.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = RowFile.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "recordNumber,name,sex,nikMissingBecause,custodyStatus,block\nRM-1,Bambang,MALE,NOT_YET_VERIFIED,CONVICT,B-4\n"),
                @Content(
                        mediaType = RowFile.JSON_LINES,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples =
                                                "{\"recordNumber\": \"RM-1\", \"name\": \"Bambang\", \"sex\": \"MALE\", \"nik\": \"6271012345670001\", \"custodyStatus\": \"CONVICT\"}\n"))
            })
    @CanAnswer("facility-not-registered")
    @RepeatableByItself
    // However slowly the file comes, neither the facility nor a connection waits for it.
    @Transactional(TxType.NOT_SUPPORTED)
    public PopulationOutcome take(@Context HttpHeaders headers, @NotNull InputStream file) {
        var csv = MediaType.valueOf(RowFile.CSV).isCompatible(headers.getMediaType());
        return importing.take(RowFile.received(file), csv);
    }
}
