package org.sambung.platform.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Holds a read's answer back until its records are committed. Outside the transaction's own interceptor (200), so that the
 * read has ended and given its connection back before it waits.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RecordingReads {

    @Inject
    ReadTrail trail;

    @Inject
    GroupCommit group;

    private final Map<Method, Optional<Route>> routes = new ConcurrentHashMap<>();

    /** @param name {@code GET /v1/referrals/{id}} */
    private record Route(String name, boolean reads) {}

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        var route = routes.computeIfAbsent(call.getMethod(), RecordingReads::routeOf);
        if (route.isEmpty()) {
            return call.proceed();
        }
        trail.begin(route.get().name(), route.get().reads());
        var answer = call.proceed();
        if (route.get().reads() && !trail.gathered().isEmpty()) {
            group.commit(trail.gathered());
        }
        return answer;
    }

    /** Empty for what answers no request. */
    private static Optional<Route> routeOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Route(verb.value() + " " + path(method), method.isAnnotationPresent(GET.class)))
                .findFirst();
    }

    private static String path(Method method) {
        return Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(path -> path != null)
                .map(Path::value)
                .reduce("", String::concat);
    }
}
