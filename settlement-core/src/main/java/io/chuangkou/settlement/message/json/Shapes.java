package io.chuangkou.settlement.message.json;

import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.type.CollectionType;

/**
 * Records and lists in every shape that centres give them: a list of one where an object belongs,
 * an object where a list does, either of them as JSON within a string. A record that is not there
 * is one whose fields are not there, unless it is required or {@code Nullable}.
 */
public final class Shapes extends ValueDeserializerModifier {

  private static final long serialVersionUID = 1L;

  private final boolean isForgiving;

  /**
   * Of one side.
   *
   * @param isForgiving whether shapes other than the interface's are read
   */
  Shapes(boolean isForgiving) {
    this.isForgiving = isForgiving;
  }

  /** Whether a record's component may be null. */
  static boolean isNullable(@Nullable BeanProperty property) {
    return property != null
        && property.getMember() instanceof AnnotatedParameter parameter
        && parameter.getMember() instanceof Executable constructor
        && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
  }

  @Override
  public ValueDeserializer<?> modifyDeserializer(
      DeserializationConfig config,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return deserializer instanceof BeanDeserializerBase
            && description.getType().getRawClass().isRecord()
        ? new RecordDeserializer(deserializer, isForgiving, null)
        : deserializer;
  }

  @Override
  public ValueDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return isForgiving ? new ListDeserializer(deserializer) : deserializer;
  }

  /** JSON within a string, or what it is. */
  private static JsonNode unpacked(JsonNode node) {
    return node.isString() ? EmbeddedJson.read(node.stringValue()) : node;
  }

  private static final class RecordDeserializer extends DelegatingDeserializer {

    private final boolean isForgiving;
    private final @Nullable BeanProperty property;

    RecordDeserializer(
        ValueDeserializer<?> delegate, boolean isForgiving, @Nullable BeanProperty property) {
      super(delegate);
      this.isForgiving = isForgiving;
      this.property = property;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
      return new RecordDeserializer(delegate, isForgiving, property);
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty of) {
      ValueDeserializer<?> contextual =
          context.handleSecondaryContextualization(
              _delegatee, of, context.constructType(handledType()));
      return new RecordDeserializer(contextual, isForgiving, of);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
      if (!isForgiving || json.currentToken() == JsonToken.START_OBJECT) {
        return super.deserialize(json, context);
      }
      JsonNode node = unpacked(context.readTree(json));
      if (node.isArray() && !node.isEmpty()) {
        node = unpacked(node.get(0));
      }
      return node.isObject() ? of(node, context) : nothing(context);
    }

    /** In a list it is left out. */
    private @Nullable Object nothing(DeserializationContext context) {
      boolean isElement = property != null && property.getType().isContainerType();
      if (property == null || property.isRequired()) {
        return context.reportInputMismatch(this, "not a %s", handledType().getSimpleName());
      }
      return isElement ? null : getEmptyValue(context);
    }

    @Override
    public @Nullable Object getEmptyValue(DeserializationContext context) {
      return isNullable(property) ? null : of(context.getNodeFactory().objectNode(), context);
    }

    private Object of(JsonNode node, DeserializationContext context) {
      return of(_delegatee, node, context);
    }

    static Object of(ValueDeserializer<?> delegate, JsonNode node, DeserializationContext context) {
      try (JsonParser json = context.treeAsTokens(node)) {
        json.nextToken();
        return delegate.deserialize(json, context);
      }
    }
  }

  private static final class ListDeserializer extends DelegatingDeserializer {

    ListDeserializer(ValueDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
      return new ListDeserializer(delegate);
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty of) {
      return new ListDeserializer(
          context.handleSecondaryContextualization(
              _delegatee, of, of == null ? context.constructType(handledType()) : of.getType()));
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() == JsonToken.START_ARRAY) {
        return super.deserialize(json, context);
      }
      JsonNode node = unpacked(context.readTree(json));
      ArrayNode list = context.getNodeFactory().arrayNode();
      if (node.isArray()) {
        node.forEach(list::add);
      } else if (node.isObject()) {
        list.add(node);
      }
      return RecordDeserializer.of(_delegatee, list, context);
    }
  }
}
