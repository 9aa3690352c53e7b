package org.sambung.platform.rest;

import jakarta.enterprise.context.RequestScoped;

/** The bytes that the current request brought. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};

    /** Empty where nothing came, or the route reads no body. */
    public byte[] bytes() {
        return bytes;
    }

    void came(byte[] all) {
        bytes = all;
    }
}
