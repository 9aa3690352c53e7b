package org.sambung.platform.problem;

import java.util.List;

/**
 * A request that is answered with a problem (RFC 9457). Its texts, in Indonesian and English, stand under its slug in
 * {@code META-INF/problems_*.properties}; the exception itself carries no data of persons.
 */
public class ProblemException extends RuntimeException {

    private final int status;
    private final String slug;
    private final transient List<Problem.Violation> errors;

    public ProblemException(int status, String slug) {
        this(status, slug, List.of());
    }

    public ProblemException(int status, String slug, List<Problem.Violation> errors) {
        super(slug);
        this.status = status;
        this.slug = slug;
        this.errors = List.copyOf(errors);
    }

    /** 404: absent, or not the caller's; the two are not told apart. */
    public static ProblemException notFound() {
        return new ProblemException(404, "not-found");
    }

    /** 403: the caller's role may not do this. */
    public static ProblemException forbidden() {
        return new ProblemException(403, "forbidden");
    }

    /** 409: the thing's state does not allow the operation. */
    public static ProblemException illegalTransition() {
        return new ProblemException(409, "illegal-transition");
    }

    /** 400: one property of the body is wrong, found after the body was read; the text is {@code violation.<code>}. */
    public static ProblemException invalid(String pointer, String code) {
        return new ProblemException(400, "invalid-request", List.of(new Problem.Violation(pointer, code)));
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Problem.Violation> errors() {
        return errors;
    }
}
