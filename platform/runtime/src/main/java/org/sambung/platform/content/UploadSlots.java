package org.sambung.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sambung.platform.problem.ProblemException;

/** An upload holds a connection of the database while the client sends: slow ones must not hold all. */
@ApplicationScoped
public class UploadSlots {

    private final int all;
    private final Semaphore free;

    UploadSlots(@ConfigProperty(name = "sambung.documents.uploads-at-once", defaultValue = "4") int all) {
        this.all = all;
        this.free = new Semaphore(all);
    }

    public <T> T within(Supplier<T> upload) {
        if (!free.tryAcquire()) {
            throw new ProblemException(429, "too-many-uploads");
        }
        try {
            return upload.get();
        } finally {
            free.release();
        }
    }

    public int underWay() {
        return all - free.availablePermits();
    }
}
