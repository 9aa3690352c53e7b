package org.sambung.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sambung.platform.event.Reaction;
import org.sambung.platform.event.Subscription;
import org.sambung.platform.identity.Caller;

/** A consumer with a fault that can be mended. */
@ApplicationScoped
public class MendableConsumer implements Subscription {

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final Caller caller;
    private volatile boolean broken;

    MendableConsumer(Caller caller) {
        this.caller = caller;
    }

    public void breaks() {
        broken = true;
    }

    public void isMended() {
        broken = false;
    }

    /** Sequence, and as whose facility. */
    public List<String> effects() {
        return effects;
    }

    @Override
    public String consumer() {
        return "referrals.mendable";
    }

    @Override
    public Set<String> topics() {
        return Set.of();
    }

    @Override
    public Map<String, Reaction<?>> reactions() {
        return Map.of("thing.done", Reaction.to(JsonNode.class, (event, data) -> {
            if (broken) {
                throw new IllegalArgumentException("Uji Satu has diabetes");
            }
            effects.add(event.sequence() + " " + caller.identity().facility());
        }));
    }
}
