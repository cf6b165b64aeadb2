// Reads a JSON list of scripts from standard input and runs each in an engine of its own without any cmdlet:
// { "output": [...], "errors": [...] } in the order of the list. Only our own generated code is run by it.
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using System.Text.Json;

Console.InputEncoding = Encoding.UTF8;
Console.OutputEncoding = new UTF8Encoding(false);
var scripts = JsonSerializer.Deserialize<string[]>(Console.In.ReadToEnd()) ?? [];
var answers = scripts.Select(script =>
{
    var state = InitialSessionState.Create();
    state.LanguageMode = PSLanguageMode.FullLanguage;
    using var space = RunspaceFactory.CreateRunspace(state);
    space.Open();
    using var shell = PowerShell.Create(space);
    shell.AddScript(script);
    try
    {
        var output = shell.Invoke().Select(value => value?.ToString() ?? "").ToArray();
        return new { output, errors = shell.Streams.Error.Select(error => error.ToString()).ToArray() };
    }
    catch (RuntimeException error)
    {
        return new { output = Array.Empty<string>(), errors = new[] { error.Message } };
    }
});
Console.Out.Write(JsonSerializer.Serialize(answers.ToArray()));
