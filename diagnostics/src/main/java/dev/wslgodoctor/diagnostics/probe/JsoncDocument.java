package dev.wslgodoctor.diagnostics.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A configuration file of the editor as it was read: its bytes, and what stands in them.
 *
 * @param place where the file is
 * @param path  in the spelling of that place
 * @param raw   the bytes, whose hash guards an edit
 * @param text  the decoded text, which knows how to write itself back
 * @param json  the parsed text; a broken file keeps what could be read
 */
public record JsoncDocument(Place place, String path, Blob raw, EncodedText text, Jsonc json) {

    /** The document of these bytes. */
    public static JsoncDocument of(Place place, String path, Blob raw) {
        EncodedText text = EncodedText.decode(raw.bytes());
        return new JsoncDocument(place, path, raw, text, Jsonc.parse(text.text()));
    }

    /** Where this node stands, as {@code path:line}. */
    public String position(JsoncNode node) {
        return path + ":" + json.positionOf(node.span()).line();
    }

    /**
     * The action that gives the file this text; everything that the edit did not touch keeps its bytes, and the
     * encoding, byte order mark and line ends stay.
     */
    public Action.ReplaceFile edited(String newText) {
        return new Action.ReplaceFile(place, path, Optional.of(raw.sha256()),
                Optional.of(Blob.of(text.encode(newText))),
                false);
    }

    /** A node as plain JSON; of members with one name the last counts, as in VS Code. */
    public static JsonElement plain(JsoncNode node) {
        return switch (node) {
            case JsoncNode.ObjectNode object -> {
                JsonObject plain = new JsonObject();
                object.names().forEach(name -> plain.add(name, plain(object.member(name).orElseThrow().value())));
                yield plain;
            }
            case JsoncNode.ArrayNode array -> {
                JsonArray plain = new JsonArray();
                array.elements().forEach(element -> plain.add(plain(element)));
                yield plain;
            }
            case JsoncNode.TextNode text -> new JsonPrimitive(text.value());
            case JsoncNode.NumberNode number -> number.whole().isPresent()
                    ? new JsonPrimitive(number.whole().getAsLong()) : new JsonPrimitive(decimal(number.written()));
            case JsoncNode.FlagNode flag -> new JsonPrimitive(flag.value());
            case JsoncNode.NullNode none -> JsonNull.INSTANCE;
        };
    }

    private static Number decimal(String written) {
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
