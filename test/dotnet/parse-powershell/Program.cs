// Reads a JSON list of scripts from standard input and tells, by PowerShell's own parser, what is in each:
// { "errors": [...], "commands": [...], "strings": [...] } in the order of the list. Nothing is run.
using System.Management.Automation.Language;
using System.Text;
using System.Text.Json;

Console.InputEncoding = Encoding.UTF8;
Console.OutputEncoding = new UTF8Encoding(false);
var scripts = JsonSerializer.Deserialize<string[]>(Console.In.ReadToEnd()) ?? [];
var answers = scripts.Select(script =>
{
    var tree = Parser.ParseInput(script, out _, out var errors);
    return new
    {
        errors = errors.Select(error => error.Message).ToArray(),
        commands = tree.FindAll(node => node is CommandAst, true).Select(node => ((CommandAst)node).GetCommandName()).ToArray(),
        strings = tree
            .FindAll(node => node is StringConstantExpressionAst { StringConstantType: StringConstantType.SingleQuoted }, true)
            .Select(node => ((StringConstantExpressionAst)node).Value)
            .ToArray(),
    };
});
Console.Out.Write(JsonSerializer.Serialize(answers));
