using System.Globalization;
using AmFactorySim.Quantities;

namespace AmFactorySim.Experiments.Tests;

/// <summary>Evaluates a text such as "2 × sqrt(9 m2) / 3 s", in SI.</summary>
internal sealed class Formula
{
    private readonly string[] _words;
    private int _at;

    private Formula(string text) => _words = text.Replace("(", " ( ").Replace(")", " ) ").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static double Value(string text)
    {
        var formula = new Formula(text);
        var value = formula.Sum();
        return formula._at == formula._words.Length ? value : throw new FormatException($"{text}: what is {formula._words[formula._at]}?");
    }

    private bool Next(string word)
    {
        if (_at >= _words.Length || _words[_at] != word) return false;
        _at++;
        return true;
    }

    private double Sum()
    {
        var value = Product();
        while (true)
            if (Next("+")) value += Product();
            else if (Next("-")) value -= Product();
            else return value;
    }

    private double Product()
    {
        var value = Factor();
        while (true)
            if (Next("×")) value *= Factor();
            else if (Next("/")) value /= Factor();
            else return value;
    }

    private double Factor()
    {
        var word = _words[_at++];
        if (word == "π") return Math.PI;
        if (word == "(")
        {
            var inner = Sum();
            if (!Next(")")) throw new FormatException("a parenthesis is open");
            return _at < _words.Length && _words[_at].StartsWith('^')
                ? Math.Pow(inner, double.Parse(_words[_at++].AsSpan(1), CultureInfo.InvariantCulture)) : inner;
        }
        if (word is "min" or "max")
        {
            if (!Next("(")) throw new FormatException($"{word} needs a bracket");
            var first = Sum();
            if (!Next(",")) throw new FormatException($"{word} needs two values");
            var second = Sum();
            if (!Next(")")) throw new FormatException("a parenthesis is open");
            return word == "min" ? Math.Min(first, second) : Math.Max(first, second);
        }
        Func<double,
            double>? function = word switch
            {
                "sqrt" =>
            Math.Sqrt,
                "cbrt" => Math.Cbrt,
                "exp" => Math.Exp,
                "ceil" => Math.Ceiling,
                _ => null
            };
        if (function is not null) return function(Factor());
        var number = double.Parse(word, CultureInfo.InvariantCulture);
        if (_at >= _words.Length || !Unit.TryParse(_words[_at], Currencies.UsDollars, out var unit, out _)) return number;
        _at++;
        return number * unit.Factor;
    }
}
