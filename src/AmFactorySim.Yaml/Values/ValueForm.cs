using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>How one kind of value is read from its text, and how it is described in messages and in the manual.</summary>
public abstract class ValueForm
{
    /// <summary>What may be written, as in "a whole number".</summary>
    public abstract string Noun { get; }

    /// <summary>What may be written instead, to end the sentence; empty where there is nothing else.</summary>
    public virtual string Alternative => "";

    /// <summary>An example for the manual.</summary>
    public abstract string Example { get; }

    /// <summary>Reads a text, or says in a sentence what is wrong with it.</summary>
    public abstract bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault);

    /// <summary>The least and the largest number that a value can come to; nothing where values are not numbers.</summary>
    public virtual (double Least, double Largest)? Range(object value) => null;

    /// <summary>The form of a type; nothing if its values are not written as one text.</summary>
    public static ValueForm? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return new TextForm();
        if (type == typeof(int)) return new WholeNumberForm();
        if (type == typeof(ulong)) return new SeedForm();
        if (type == typeof(double)) return new NumberForm();
        if (type == typeof(bool)) return new YesNoForm();
        if (type.IsEnum) return Make(typeof(ChoiceForm<>), type);
        if (type.GetCustomAttribute<ReadByAttribute>() is { } own) return Make(own.Form, type.GetGenericArguments()[0]);
        if (Implements(type, typeof(IQuantity<>))) return Make(typeof(QuantityForm<>), type);
        if (Implements(type, typeof(ITextValue<>))) return Make(typeof(TextValueForm<>), type);
        return null;
    }

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract);

    private static ValueForm Make(Type form, Type argument) => (ValueForm)Activator.CreateInstance(form.MakeGenericType(argument))!;

    /// <summary>The sentence for a text that is no such value at all.</summary>
    protected string NotAllowed(string text) => $"\"{FaultList.Shortened(text)}\" is not allowed; {Noun}, as in {Example}";
}
