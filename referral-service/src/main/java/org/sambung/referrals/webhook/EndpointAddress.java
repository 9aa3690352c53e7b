package org.sambung.referrals.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.sambung.platform.problem.ProblemException;

/**
 * Where an endpoint's messages go: the host as named, and the address it was resolved to once. Who connects, connects to
 * that address, so that a name cannot point inwards after it was checked.
 */
record EndpointAddress(URI url, InetAddress address) {

    /** @throws ProblemException 422 when the URL is not HTTPS, does not resolve, or leads to an inner network */
    static EndpointAddress checked(String text, Set<String> allowedHosts) {
        var url = parse(text);
        var host = url.getHost();
        var addresses = resolve(host);
        if (!allowedHosts.contains(host)) {
            if (!"https".equals(url.getScheme())) {
                throw refused();
            }
            for (var address : addresses) {
                if (isInner(address)) {
                    throw refused();
                }
            }
        }
        return new EndpointAddress(url, addresses[0]);
    }

    int port() {
        return url.getPort() != -1 ? url.getPort() : isTls() ? 443 : 80;
    }

    boolean isTls() {
        return "https".equals(url.getScheme());
    }

    String pathAndQuery() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static URI parse(String text) {
        try {
            var url = URI.create(text);
            var plain = url.getUserInfo() == null && url.getFragment() == null && url.getHost() != null;
            var hasPort = url.getPort() == -1 || url.getPort() > 0 && url.getPort() <= 0xffff;
            if (plain && hasPort && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid("/url", "malformed-url");
        }
        throw ProblemException.invalid("/url", "malformed-url");
    }

    private static InetAddress[] resolve(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(422, "address-not-allowed");
    }

    /** Loopback, private, link-local (cloud metadata among them), carrier-grade NAT, multicast, reserved, translated. */
    static boolean isInner(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isInner4(bytes) : isInner6(bytes);
    }

    private static boolean isInner4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (b[2] == 0 || b[2] == 2)
                || first == 198 && (second == 18 || second == 19 || second == 51)
                || first == 203 && second == 0 && b[2] == 113;
    }

    /** Unique local fc00::/7; and every range that carries an IPv4 address inside: mapped, NAT64, 6to4, Teredo. */
    private static boolean isInner6(byte[] b) {
        int head = (b[0] & 0xff) << 8 | b[1] & 0xff;
        int next = (b[2] & 0xff) << 8 | b[3] & 0xff;
        return (b[0] & 0xfe) == 0xfc
                || head == 0
                || head == 0x0064 && next == 0xff9b
                || head == 0x2002
                || head == 0x2001 && next == 0;
    }
}
