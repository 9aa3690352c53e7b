package org.sambung.platform.rest;

import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.sambung.platform.problem.ProblemException;

/** A thing's version as ETag and {@code If-Match}. */
public final class Version {

    private static final Pattern TAG = Pattern.compile("\\G[ \t,]*+(W/)?\"([!#-~\\x80-\\xFF]*+)\"[ \t]*+(?:,|$)");

    private Version() {}

    /** For edits: 428 without {@code If-Match}, 412 when it names another version. */
    public static void demand(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "if-match-needed");
        }
        matchIfGiven(ifMatch, version);
    }

    /** For transitions, where the state is the guard: 412 only when {@code If-Match} is given and names another version. */
    public static void matchIfGiven(String ifMatch, int version) {
        if (ifMatch != null && !ifMatch.strip().equals("*") && !names(ifMatch, Integer.toString(version))) {
            throw new ProblemException(412, "stale-version");
        }
    }

    /** RFC 9110, 13.1.1: one tag of the list is enough, and a weak one never counts. */
    private static boolean names(String ifMatch, String version) {
        var tag = TAG.matcher(ifMatch);
        var end = 0;
        var named = false;
        while (tag.find()) {
            end = tag.end();
            named |= tag.group(1) == null && tag.group(2).equals(version);
        }
        if (end == 0 || !ifMatch.substring(end).isBlank()) {
            throw ProblemException.invalid("If-Match", "malformed-entity-tag");
        }
        return named;
    }

    /** 200 with the thing and its ETag. */
    public static <T> RestResponse<T> ok(T view, int version) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(Integer.toString(version))
                .build();
    }

    /**
     * 201 with the new thing, where it is, and its ETag. The route says so too, for the document:
     * {@code @ResponseStatus(201)}.
     *
     * @param href the thing's own path
     */
    public static <T> RestResponse<T> created(String href, T view, int version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create(href))
                .tag(Integer.toString(version))
                .build();
    }
}
