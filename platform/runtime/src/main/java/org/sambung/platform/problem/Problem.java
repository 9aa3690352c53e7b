package org.sambung.platform.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
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

    /**
     * @param pointer JSON pointer into the body, or the parameter's name
     * @param code what is wrong there
     * @param message the same as a sentence
     * @param values what the sentence names, a limit for example
     */
    @Schema(name = "Violation", description = "One thing that is wrong with a request.")
    public record Violation(
            @Schema(description = "JSON pointer into the body, or the parameter's name.", examples = "/effectiveFrom")
            String pointer,

            @Schema(description = "What is wrong there.", examples = "required")
            String code,

            @Schema(description = "The code in a sentence, in the language asked for.", examples = "Wajib diisi.")
            String message,

            @JsonIgnore Map<String, Object> values) {

        /** Its text stands under {@code violation.<code>}. */
        public Violation(String pointer, String code) {
            this(pointer, code, null, Map.of());
        }

        Violation below(String place) {
            return new Violation(place + pointer, code, message, values);
        }

        Violation saying(String sentence) {
            return new Violation(pointer, code, sentence, values);
        }
    }
}
