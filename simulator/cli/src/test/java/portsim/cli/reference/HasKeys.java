package portsim.cli.reference;

import portsim.scenario.language.Shape;

/** Whether a shape is a map with keys, or has a form that is one: it needs a section of its own. */
final class HasKeys implements Shape.Visitor<Boolean> {
  @Override
  public Boolean text(Shape.Text text) {
    return false;
  }

  @Override
  public Boolean whole(Shape.Whole whole) {
    return false;
  }

  @Override
  public Boolean decimal(Shape.Decimal decimal) {
    return false;
  }

  @Override
  public Boolean time(Shape.Time time) {
    return false;
  }

  @Override
  public Boolean choice(Shape.Choice choice) {
    return false;
  }

  @Override
  public Boolean listOf(Shape.ListOf list) {
    return list.item().accept(this);
  }

  @Override
  public Boolean mapOf(Shape.MapOf map) {
    return map.value().accept(this);
  }

  @Override
  public Boolean keys(Shape.Keys keys) {
    return true;
  }

  @Override
  public Boolean cases(Shape.Cases cases) {
    return true;
  }

  @Override
  public Boolean oneOf(Shape.OneOf oneOf) {
    return oneOf.forms().stream().anyMatch(form -> form.accept(this));
  }

  @Override
  public Boolean named(Shape.Named named) {
    return false;
  }

  @Override
  public Boolean patch(Shape.Patch patch) {
    return true;
  }
}
