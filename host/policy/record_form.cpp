// What a declared record gives for free: a form for people and a JSON Schema for programs.
#include "policy/record_type.h"

namespace naober::policy {

namespace {

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

Value options_of(const RecordField& field) {
  List options;
  for (const std::string& option : field.type.options) {
    const auto title = field.titles.find(option);
    options.push_back(
        Map{{"value", option}, {"title", title == field.titles.end() ? option : title->second}});
  }
  return options;
}

Value form_field(const RecordField& field) {
  const bool is_text = field.type.kind == Type::Kind::text;
  return Map{{"name", field.name},
             {"title", field.title},
             {"help", text_or_null(field.help)},
             {"type", field.type.word()},
             {"options", options_of(field)},
             {"required", field.required},
             {"identifies", field.identifies},
             {"minimum", field.minimum},
             {"maximum", field.maximum},
             {"max_length", is_text ? Value(field.max_length) : Value()}};
}

// The JSON type of a value, as it travels.
std::string json_type(const Type& type) {
  switch (type.kind) {
    case Type::Kind::yes_no:
      return "boolean";
    case Type::Kind::whole_number:
      return "integer";
    case Type::Kind::number:
      return "number";
    default:
      return "string";
  }
}

void add_form_of_text(const RecordField& field, Map& schema) {
  switch (field.type.kind) {
    case Type::Kind::text:
      schema["maxLength"] = field.max_length;
      if (field.required) {
        schema["minLength"] = 1;
      }
      break;
    case Type::Kind::date:
      schema["format"] = "date";
      break;
    case Type::Kind::amount:
      schema["pattern"] = "^-?[0-9]+(\\.[0-9]{1,2})?$";
      break;
    case Type::Kind::term:
      schema["pattern"] = "^[0-9]+[dwmy]$";
      break;
    default:
      break;
  }
}

Value schema_of(const RecordField& field) {
  Map schema{{"title", field.title}};
  // What is not required may be null as well as absent.
  schema["type"] =
      field.required ? Value(json_type(field.type)) : Value(List{json_type(field.type), "null"});
  if (!field.help.empty()) {
    schema["description"] = field.help;
  }
  if (field.type.kind == Type::Kind::choice) {
    List options(field.type.options.begin(), field.type.options.end());
    if (!field.required) {
      options.emplace_back();
    }
    schema["enum"] = std::move(options);
  }
  add_form_of_text(field, schema);
  const bool is_number = json_type(field.type) == "integer" || json_type(field.type) == "number";
  if (is_number && !field.minimum.is_unknown()) {
    schema["minimum"] = field.minimum;
  }
  if (is_number && !field.maximum.is_unknown()) {
    schema["maximum"] = field.maximum;
  }
  return schema;
}

}  // namespace

Value form_of(const RecordType& type) {
  List fields;
  for (const RecordField& field : type.fields) {
    fields.push_back(form_field(field));
  }
  return Map{{"title", type.title},
             {"known_to", List(type.known_to.begin(), type.known_to.end())},
             {"fields", std::move(fields)}};
}

Value schema_of(const RecordType& type) {
  Map properties;
  List required;
  for (const RecordField& field : type.fields) {
    properties.emplace(field.name, schema_of(field));
    if (field.required) {
      required.emplace_back(field.name);
    }
  }
  return Map{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
             {"title", type.title},
             {"type", "object"},
             {"properties", std::move(properties)},
             {"required", std::move(required)},
             {"additionalProperties", false}};
}

}  // namespace naober::policy
