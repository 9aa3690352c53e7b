package org.sambung.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import java.security.MessageDigest;
import java.util.Optional;
import org.sambung.platform.identity.Caller;
import org.sambung.platform.problem.ProblemException;

/**
 * A POST that carries an {@code Idempotency-Key} takes effect once: sent again, it gets the first answer. This holds
 * for every transactional resource method, for its binding is the transaction itself. It runs inside of it, so that
 * effect and answer are kept together or not at all.
 */
@Interceptor
@Transactional
@Priority(AnsweringOnce.INSIDE_THE_TRANSACTION)
class AnsweringOnce {

    /** The transaction's own interceptor has 200; a greater number is further in. */
    static final int INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 210;

    @Inject
    KeyedRequest request;

    @Inject
    Caller caller;

    @Inject
    KeptAnswers answers;

    @Inject
    WritingAnswers writing;

    @AroundInvoke
    Object answer(InvocationContext invocation) throws Exception {
        var key = keyOf(invocation);
        if (key.isEmpty()) {
            return invocation.proceed();
        }
        var place = answers.placeOf(caller.identity().subject(), key.get());
        var first = answers.hold(place);
        var fingerprint = request.fingerprint();
        if (first.isPresent()) {
            throw again(first.get(), fingerprint);
        }
        var returned = invocation.proceed();
        answers.keep(place, writing.of(fingerprint, invocation.getMethod(), returned));
        return returned;
    }

    private Optional<String> keyOf(InvocationContext invocation) {
        return invocation.getMethod().isAnnotationPresent(POST.class)
                        && !invocation.getMethod().isAnnotationPresent(RepeatableByItself.class)
                        && caller.current().isPresent()
                ? request.takeKey()
                : Optional.empty();
    }

    /** Thrown, so that it fits whatever the method returns; the transaction has nothing to commit. */
    private static RuntimeException again(KeptAnswer first, byte[] fingerprint) {
        return MessageDigest.isEqual(first.fingerprint(), fingerprint)
                ? new AnsweredBefore(first)
                : new ProblemException(422, "idempotency-key-reused");
    }
}
