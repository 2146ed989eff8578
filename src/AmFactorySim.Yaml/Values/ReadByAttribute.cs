namespace AmFactorySim.Yaml.Values;

/// <summary>Names the form that reads a generic value type, for types whose form cannot be an <see cref="ITextValue{TSelf}"/>.</summary>
/// <param name="form">The open generic <see cref="ValueForm"/>: <c>typeof(EstimateForm&lt;&gt;)</c>. It takes the value type's type
/// argument.</param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class ReadByAttribute(Type form) : Attribute
{
    /// <summary>The open generic form.</summary>
    public Type Form { get; } = form;
}
