package org.sambung.platform.audit.chain;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for audit rows without a link several times a second, on every replica. */
@ApplicationScoped
class ChainingAudit {

    private static final Logger LOG = Logger.getLogger(ChainingAudit.class);

    /** A row has its link within a second. */
    private static final long POLL_MILLIS = 250;

    @Inject
    AuditChain chain;

    @Inject
    MeterRegistry meters;

    private final Semaphore stopping = new Semaphore(0);
    private volatile AuditChain.Backlog backlog = new AuditChain.Backlog(0, Duration.ZERO);
    private boolean failing;
    private Thread loop;

    void start(@Observes StartupEvent event) {
        meters.gauge("sambung.audit.unchained", this, audit -> audit.backlog.rows());
        meters.gauge(
                "sambung.audit.chain.lag.seconds",
                this,
                audit -> audit.backlog.age().toMillis() / 1000.0);
        loop = new Thread(this::run, "audit-chain");
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop != null) {
            stopping.release();
            loop.join();
        }
    }

    private void run() {
        try {
            while (!stopping.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                chainAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void chainAll() {
        try {
            backlog = chain.backlog();
            if (backlog.rows() > 0) {
                while (chain.append() && stopping.availablePermits() == 0) {
                    LOG.debug("a full batch of the audit was chained");
                }
                backlog = chain.backlog();
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            // Once, not four times a second, while the database is away.
            if (!failing) {
                LOG.warnf(
                        "audit not chained until further notice: %s",
                        e.getClass().getName());
            }
            failing = true;
        }
    }
}
