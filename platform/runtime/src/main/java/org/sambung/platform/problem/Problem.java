package org.sambung.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one shape of every error, RFC 9457. */
@Schema(description = "Why a request was not carried out (RFC 9457).")
public record Problem(
        @Schema(
                description = "Names the kind of problem; the service explains it at this path.",
                examples = "/problems/not-found")
        String type,

        @Schema(description = "The problem in a sentence, in the language asked for.", examples = "Tidak ditemukan")
        String title,

        @Schema(description = "The HTTP status again.", examples = "404")
        int status,

        @Schema(description = "What to do about it.", examples = "Tidak ada, atau bukan milik instansi Anda.")
        String detail,

        @Schema(description = "What is wrong with the body or the parameters, where that is the problem.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Violation> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    @Schema(name = "Violation", description = "One thing that is wrong with a request.")
    public record Violation(
            @Schema(description = "JSON pointer into the body, or the parameter's name.", examples = "/effectiveFrom")
            String pointer,

            @Schema(description = "What is wrong there.", examples = "must not be null")
            String code) {}
}
