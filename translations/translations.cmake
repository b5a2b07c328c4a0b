# Included by core/CMakeLists.txt: the compiled translations become part of the core library, under :/i18n.
set(AUTOCONFIGURE_TS_FILES
  ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_en.ts
  ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_fr.ts)

qt_add_lrelease(autoconfigure_core TS_FILES ${AUTOCONFIGURE_TS_FILES} QM_FILES_OUTPUT_VARIABLE AUTOCONFIGURE_QM_FILES)

set(qrc ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc)
file(CONFIGURE OUTPUT ${qrc} CONTENT [[
<RCC>
  <qresource prefix="/i18n">
    <file>email-autoconfigure_en.qm</file>
    <file>email-autoconfigure_fr.qm</file>
  </qresource>
</RCC>
]])
qt_add_resources(AUTOCONFIGURE_I18N ${qrc})
target_sources(autoconfigure_core PRIVATE ${AUTOCONFIGURE_I18N} ${CMAKE_SOURCE_DIR}/resources/resources.qrc)

# `cmake --build … --target update_translations` takes new and changed texts over into the .ts files.
find_program(AUTOCONFIGURE_LUPDATE NAMES lupdate lupdate-qt6 HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} /usr/lib/qt6/bin)
add_custom_target(update_translations
  COMMAND ${AUTOCONFIGURE_LUPDATE} -silent -locations none -no-obsolete -extensions h,cpp
          ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/app -ts ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_fr.ts
  COMMAND ${AUTOCONFIGURE_LUPDATE} -silent -locations none -no-obsolete -pluralonly -extensions h,cpp
          ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/app -ts ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_en.ts
  VERBATIM)
